# Iterators that are entered twice, go stale, or hold what they have read.
import itertools, gc, weakref
from itertools import *

class T:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"T{self.n}"
    def __del__(self): print("gone", self.n)

groups = groupby([1, 1, 2, 2, 3], key=lambda x: x > 1)
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, next(g2), list(groups), list(g2))
a, b = tee(iter([T(1), T(2), T(3)]))
print(next(a), next(a))
print(next(b)); 
del b
print("b dropped")
print(next(a)); del a
s = islice((T(n) for n in range(10, 14)), 1)
print(next(s))
print(next(s, "end"))
def src():
    try:
        yield from range(3)
    finally:
        print("source closed")
s = islice(src(), 2)
print(list(s)); print("exhausted"); del s
c = cycle(src())
print([next(c) for _ in range(7)]); del c
print("cycle dropped")
z = chain(src(), src())
next(z); del z
x = chain.from_iterable([[1], (2,), "3", {4: 0}])
print(list(x))
for f in (lambda: islice([], -1), lambda: islice([], 0, 5, 0), lambda: islice([], "a"), lambda: tee([], -1), lambda: cycle(5), lambda: repeat(1, "x"), lambda: combinations([1], -1), lambda: product([1], repeat=-1), lambda: count("a"), lambda: starmap(), lambda: zip_longest([], fill=1), lambda: groupby()):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(count(2, 3), count(1.5), repeat("x", 2), repeat([]), list(accumulate([3, 1, 4], max, initial=2)))
r = repeat("x", 3); next(r); print(r, r.__length_hint__(), list(r), r)
print(list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(filterfalse(None, [0, 1, "", 2])), list(compress("abcd", [1, 0, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
class Again:
    def __init__(self): self.t = None; self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return next(self.t)
ag = Again()
t1, t2 = tee(ag); ag.t = t1
try: next(t1)
except RuntimeError as e: print(e)
m = map(lambda *a: a, [1, 2], (x for x in "ab"))
print(list(m)); 
w = weakref.ref(tee([1])[0])
print(w())
n = count(10); print(next(n), next(n), n)
print(list(product([1, 2], "ab")), list(combinations_with_replacement("ab", 2)), next(permutations([])))
it = filter(None, [T(50)]); next(it); print("filter"); del it
