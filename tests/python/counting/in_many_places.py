# The count of one object while all kinds of things hold it.
import gc, sys, weakref
class Order:
    def __init__(self, n): self.n = n; self.lines = []
    def __repr__(self): return f"Order({self.n})"
o = Order(1)
print(sys.getrefcount(o), sys.getrefcount(Order), sys.getrefcount(o.lines))
l = [o, o, o]
print(sys.getrefcount(o))
d = {o: 1, "o": o}
print(sys.getrefcount(o), d)
t = (o,) * 5
print(sys.getrefcount(o))
s = {o}
fs = frozenset([o])
print(sys.getrefcount(o))
def f(x, *a, **k):
    return sys.getrefcount(x)
print(f(o), f(o, o), f(o, k=o), f(*[o]), f(*t), f(**{"x": o}))
g = (x for x in [o])
print(sys.getrefcount(o)); next(g); print(sys.getrefcount(o)); del g; print(sys.getrefcount(o))
m = o.__repr__
print(sys.getrefcount(o)); print(m()); del m
lam = lambda y=o: y
print(sys.getrefcount(o)); del lam; print(sys.getrefcount(o))
def outer():
    def inner(): return o2
    o2 = o
    return inner
i = outer(); print(sys.getrefcount(o)); del i; print(sys.getrefcount(o))
try:
    raise ValueError(o)
except ValueError as e:
    print(sys.getrefcount(o), e.args)
print(sys.getrefcount(o))
it = iter(l); next(it); print(sys.getrefcount(o), sys.getrefcount(l)); list(it); print(sys.getrefcount(l))
z = zip(l, l); print(sys.getrefcount(l)); e = enumerate(l); print(sys.getrefcount(l)); r = reversed(l); print(sys.getrefcount(l))
mp = map(str, l); print(sys.getrefcount(l)); fl = filter(None, l); print(sys.getrefcount(l))
del z, e, r, mp, fl; print(sys.getrefcount(l))
dk = d.keys(); dv = d.values(); di = d.items(); print(sys.getrefcount(d)); del dk, dv, di; print(sys.getrefcount(d))
w = weakref.ref(o); print(sys.getrefcount(o), weakref.getweakrefcount(o), sys.getrefcount(w))
w2 = weakref.ref(o); print(w is w2, weakref.getweakrefcount(o), sys.getrefcount(w))
p = weakref.proxy(o); print(p.n, weakref.getweakrefcount(o), sys.getrefcount(o))
sl = slice(o, o, o); print(sys.getrefcount(o)); del sl
x = y = zed = o; print(sys.getrefcount(o)); del x, y, zed
a, b = o, o; print(sys.getrefcount(o)); del a, b
print(sys.getrefcount(None) > 1000, sys.getrefcount(1) > 1000, sys.getrefcount("") > 1000, sys.getrefcount(()) > 1000)
class C: pass
print(sys.getrefcount(C)); c = C(); print(sys.getrefcount(C)); class_list=[C]; print(sys.getrefcount(C))
class D(C): pass
print(sys.getrefcount(C), sys.getrefcount(D))
