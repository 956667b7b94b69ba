# A collection of generation 0 sees the young, and makes them a generation older.
import gc


class Order:
    def __init__(self, name):
        self.name = name


gc.disable()
menu = Order("menu")
gc.collect(0)
gc.collect(1)
tea = Order("tea")
gc.collect(0)
cup = Order("cup")
spilled = Order("spilled")
spilled.itself = spilled
del spilled
print(gc.collect(0))
