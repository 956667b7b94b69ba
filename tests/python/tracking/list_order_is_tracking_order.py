# get_objects lists objects in the order in which they became tracked.
import gc


class Order:
    def __init__(self, name):
        self.name = name


def names(objects):
    return [o.name for o in objects if type(o) is Order]


gc.disable()
gc.collect()
tea = Order("tea")
cup = Order("cup")
spoon = Order("spoon")
print(names(gc.get_objects(0)))
del cup
cup = Order("new cup")
print(names(gc.get_objects(0)))
gc.collect(0)
plate = Order("plate")
print(names(gc.get_objects()), names(gc.get_objects(0)))
