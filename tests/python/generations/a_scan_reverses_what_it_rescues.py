# Objects first thought unreachable and then rescued change places in their list.
import gc


class Order:
    def __init__(self, name):
        self.name = name
        self.next = None


def names():
    return [o.name for o in gc.get_objects() if type(o) is Order]


gc.disable()
gc.collect()
tea, cup, spoon = Order("tea"), Order("cup"), Order("spoon")
spoon.next = cup
cup.next = tea
del tea, cup
print(names())
gc.collect()
print(names())
gc.collect()
print(names())
spoon.next.next.next = spoon
