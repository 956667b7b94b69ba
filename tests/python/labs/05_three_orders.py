# A and B hold each other; C holds itself and has a name. Only C stays.
import gc


class Order:
    def __init__(self, name):
        self.name = name


gc.disable()
gc.collect()
a, b, c = Order("A"), Order("B"), Order("C")
a.next = b
b.next = a
c.next = c
del a, b
print(gc.collect(0))
print(c.name)
