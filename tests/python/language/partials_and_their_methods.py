# Partial calls have no names of their own, and partial methods take any descriptor.
import functools, gc, weakref
from functools import *

def f(*a, **k): return a, k
p = partial(partial(f, 1, x=1), 2, y=2)
print(p.func is f, p.args, p.keywords, p(3, x=9), p.func.__name__)
p.extra = "attribute"
print(vars(p), repr(partial(int, base=2)))
p.keywords["y"] = "changed"
print(p())
try: partial()
except TypeError as e: print(e)
try: partial(5)
except TypeError as e: print(e)
q = partial(print)
q.__setstate__((f, (q,), {}, {"n": 1}))
print(repr(q).partition(", ")[2], q.n)

class C:
    def set(self, a, b=None): return (type(self).__name__, a, b)
    on = partialmethod(set, "on")
    off = partialmethod(set, "off", b=0)
    st = partialmethod(staticmethod(f), 5)
    cl = partialmethod(classmethod(lambda cls, x: (cls.__name__, x)), 7)
    plain = partial(f, "no self")
c = C()
print(c.on(), c.off(), c.off(b=3), c.st(6), C.cl(), c.plain(), C.on(c, 4))
print(repr(C.__dict__["on"]).split(" at ")[0][:60])

@singledispatch
def show(x, *a): return f"object {x}"
@show.register
def _(x: int | float): return f"number {x}"
@show.register(list)
@show.register(tuple)
def _(x): return "seq(" + ", ".join(map(show, x)) + ")"
class Meta(type): pass
show.register(Meta, lambda x: "class of Meta")
from collections.abc import Mapping, Sized
show.register(Mapping, lambda m: f"mapping {len(m)}")
show.register(Sized, lambda m: f"sized {len(m)}")
print(show(1), show(True), show([1, (2, "x")]), show({1: 2}), show({1}), show(Meta("M", (), {})), show(None))
print(show.dispatch(bool).__name__, sorted(k.__name__ for k in show.registry))
try: show()
except TypeError as e: print(e)
try: show.register(5)
except TypeError as e: print(e)
try:
    @show.register
    def _(x): pass
except TypeError as e: print(str(e)[:50])

class D:
    @singledispatchmethod
    @classmethod
    def make(cls, x): raise NotImplementedError(type(x).__name__)
    @make.register
    @classmethod
    def _(cls, x: int): return cls.__name__, x
print(D.make(3), D().make(4))
try: D.make("s")
except NotImplementedError as e: print("NotImplementedError", e)

@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), max(V(1), V(5)).n, V.__ge__.__name__)
try: V(1) >= 3
except TypeError as e: print(e)
try:
    @total_ordering
    class W: pass
except ValueError as e: print(e)
def deco(fn):
    @wraps(fn, updated=())
    def w(*a): "w"; return fn(*a)
    return w
@deco
def orig(a: int) -> str:
    "docs"
orig.__wrapped__.tag = 1
print(orig.__name__, orig.__doc__, orig.__annotations__, orig.__wrapped__.__name__, hasattr(orig, "tag"))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(max, [], "none"))
try: reduce(max, [])
except TypeError as e: print(e)
k = sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a)))
print(k)
kk = cmp_to_key(lambda a, b: 0)
print(kk(1) == kk(2), kk(1) < kk(2), kk(1).obj)
try: hash(kk(1))
except TypeError as e: print(e)
