# Surviving a collection of its generation moves an object up by one, up to 2.
import gc


class Order:
    pass


def generation_of(thing):
    for generation in range(3):
        if any(o is thing for o in gc.get_objects(generation)):
            return generation
    return None


def history(*collections):
    gc.collect()
    order = Order()
    path = [generation_of(order)]
    for generation in collections:
        gc.collect(generation)
        path.append(generation_of(order))
    return path


gc.disable()
print("0 0 0:", history(0, 0, 0))
print("0 1 2:", history(0, 1, 2))
print("1:    ", history(1, 0, 1))
print("2:    ", history(2, 1, 0))
print("0 2:  ", history(0, 2))
print("an int:", generation_of(7), "an empty tuple:", generation_of(()))
