# What holds what: counts, referrers and identities.
import gc
import sys
import weakref


class Box:
    pass


def count(x):
    return sys.getrefcount(x) - 2


b = Box()
base = sys.getrefcount(b)
l = [b, b]
d = {"b": b}
print(sys.getrefcount(b) - base)
l.pop()
print(sys.getrefcount(b) - base)
del d["b"]
print(sys.getrefcount(b) - base)


def f(x):
    return sys.getrefcount(x) - base


print(f(b) >= 1)
w = weakref.ref(b)
print(weakref.getweakrefcount(b), w is weakref.ref(b), weakref.getweakrefs(b) == [w])
t = (b,)
c = lambda: b
g = (x for x in [b])
print(sys.getrefcount(b) - base)
del l, t, g
print(sys.getrefcount(b) - base)
m = Box.__init__
o = Box()
o.b = b
vars(o)["again"] = b
print(sys.getrefcount(b) - base)
o.__dict__.clear()
print(sys.getrefcount(b) - base)
x = y = [1]
print(x is y, x == y, id(x) == id(y))
e = None
try:
    raise ValueError(b)
except ValueError as err:
    e = err
print(sys.getrefcount(b) - base, e.__traceback__ is not None)
e = None
print(sys.getrefcount(b) - base)
print(sys.getsizeof([]), sys.getsizeof([1]), sys.getsizeof(()), sys.getsizeof({}), sys.getsizeof(""), sys.getsizeof(1), sys.getsizeof(set()), sys.getsizeof(1 << 70), sys.getsizeof(b"abc"), sys.getsizeof(1.5), sys.getsizeof(None))
sizes = []
l = []
for i in range(20):
    if not sizes or sys.getsizeof(l) != sizes[-1]:
        sizes.append(sys.getsizeof(l))
    l.append(i)
print(sizes)
del b
print(w())
c = o = None
print(w())
gc.collect()
n = len(gc.get_objects())
keep = [Box() for _ in range(10)]
print(len(gc.get_objects()) - n)
del keep
print(len(gc.get_objects()) - n <= 1)
print(gc.get_referents([1, "a", (2,)]), gc.get_referents({"k": [3]}), len(gc.get_referents(Box)) > 3)
cyc = []
cyc.append(cyc)
print(gc.get_referrers(cyc)[0] is cyc or gc.get_referrers(cyc)[1] is cyc, cyc, gc.is_tracked(cyc))
del cyc
print(gc.collect())
