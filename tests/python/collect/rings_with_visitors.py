# One reference from outside keeps a whole ring; without it all of it goes.
import gc


class Dancer:
    def __init__(self, name):
        self.name = name
        self.right = None


def ring(size):
    dancers = [Dancer(i) for i in range(size)]
    for i in range(size):
        dancers[i].right = dancers[i - 1]
    return dancers


gc.disable()
gc.collect()
for held in range(4):
    visitor = ring(4)[held]
    kept = gc.collect()
    visitor = None
    print("held", held, "collected:", kept, "then", gc.collect())
one, other = ring(3)[0], ring(3)[0]
one.right.right.right = other
one = None
print("opened towards another:", gc.collect())
other = None
print("the other ring:", gc.collect())
