# Cyclic trash in large heaps, found by collections.
import gc

COLLECTIONS = 1


class Order:
    def __init__(self, number):
        self.number = number


def ring(n):
    first = last = Order(0)
    for number in range(1, n):
        order = Order(number)
        order.after = last
        last = order
    first.after = last


gc.disable()
for _ in range(300_000):
    a, b = Order(1), Order(2)
    a.other, b.other = b, a
ring(200_000)
del a, b
if COLLECTIONS:
    gc.collect()
    print("collected")
else:
    gc.freeze()
