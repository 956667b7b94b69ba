# A dict joins the list when it first holds a container, not when it is made.
import gc


class Order:
    pass


def kinds():
    return [type(o).__name__ for o in gc.get_objects(0)
            if o is first or o is prices or o is second]


gc.disable()
gc.collect()
prices = {"tea": 1}
first = Order()
second = None
print(kinds())
prices["first"] = first
second = Order()
print(kinds())
