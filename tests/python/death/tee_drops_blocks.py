# Copies by tee share blocks of 57 values, which let go from the front.
import itertools
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("gone", self.n)
a, b = itertools.tee(T(i) for i in range(3))
next(a); next(a); next(b)
print("read by both: 0")
del a, b
from itertools import tee, islice
class Loud:
    def __init__(self, i):
        self.i = i
    def __del__(self):
        freed.append(self.i)
def source(n):
    for i in range(n):
        yield Loud(i)
freed = []
a, b = tee(source(130))
at = []
for n, (x, y) in enumerate(zip(a, b)):
    assert x is y
    if freed:
        at.append((n, len(freed)))
        freed.clear()
del x, y
print(at[:4], len(freed))
freed = []
a, b = tee(source(10))
print(len(list(a)), freed, len(list(b)), len(freed))
del a, b
print(sorted(freed))
freed = []
a, b, c = tee(islice(source(5), 3), 3)
print(next(a).i, next(b).i, next(a).i, next(c).i, freed)
d = c.__copy__()
print(next(c).i, next(d).i)
del a, b, c, d
print(sorted(freed))
