# Take one reference out of a ring, and counting alone frees all of it.
import gc


class Order:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
tea, cup, spoon = Order("tea"), Order("cup"), Order("spoon")
tea.next = cup
cup.next = spoon
spoon.next = tea
spoon.next = None
print("the ring is open")
del tea, cup, spoon
print("the names are gone; for the collector:", gc.collect())
