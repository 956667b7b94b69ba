# Wrong: printed by hand; the spoon is the only one that goes, by counting
import gc
import weakref

class Order:
    def __init__(self, name):
        self.name = name

gc.disable()
spoon = Order("spoon")
del spoon
print("gone")
gc.collect()
