# Two of five orders are freed; a full collection leaves the others where they are.
import gc


class Order:
    def __init__(self, name):
        self.name = name


gc.disable()
gc.collect()
tea, cup, pot = Order("tea"), Order("cup"), Order("pot")
jug, tin = Order("jug"), Order("tin")
places = id(tea), id(pot), id(tin)
del cup
del jug
gc.collect()
print("where they were:", places == (id(tea), id(pot), id(tin)))
