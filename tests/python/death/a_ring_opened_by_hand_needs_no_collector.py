# Rings of any size are collected whole; opened by hand they need no collector.
import gc


class Dancer:
    def __init__(self):
        self.right = None


def ring(size):
    dancers = [Dancer() for i in range(size)]
    for i in range(size):
        dancers[i].right = dancers[i - 1]
    return dancers[0]


gc.disable()
gc.collect()
for size in (1, 2, 3, 10, 1000):
    ring(size)
    closed = gc.collect()
    first = ring(size)
    first.right = None
    first = None
    print(size, "closed:", closed, "opened:", gc.collect())
