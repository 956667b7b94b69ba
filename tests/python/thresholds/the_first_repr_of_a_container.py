# The first repr of a container makes a list and a dict that are never given up.
import gc

gc.disable()


def after(thing):
    gc.collect()
    repr(thing)
    return gc.get_count()[0]


class Order:
    pass


order = [1]
answers = [after(Order()), after(order), after(order), after({1: order}), after((order,))]
print(answers)
