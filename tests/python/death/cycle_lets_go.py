# When itertools.cycle lets go of what it repeats.
from itertools import cycle
class W:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print("~", self.n)
def make(*ns):
    for n in ns:
        yield W(n)
c = cycle(make(1, 2, 3))
for _ in range(4):
    next(c)
print("dropping")
del c
xs = list(make(4, 5, 6))
print("list")
del xs
t = tuple(make(7, 8, 9))
print("tuple")
del t
