# `for x in [a, b]` and `x in [a, b]` never make a list.
import gc
class T:
    pass
gc.collect()
gc.disable()
t = T()
def f():
    for x in [t, 1]:
        yield x
h = f()
next(h)
print(sorted(type(r).__name__ for r in gc.get_referrers(t)))
del h
g = (x for x in [t])
print(sorted(type(r).__name__ for r in gc.get_referrers(t)))
del g
l = [t]
g = (x for x in l)
print(sorted(type(r).__name__ for r in gc.get_referrers(t)))
