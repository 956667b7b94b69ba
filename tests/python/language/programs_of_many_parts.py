# Abstract classes, events, lazy attributes, iterators, operators: many at once.
from abc import ABC, abstractmethod
import functools, itertools, operator, types, copy, weakref, gc
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Sq(Shape):
    def __init__(s, n): s.n = n
    def area(s): return s.n ** 2
    name = "sq"
try: Half()
except TypeError as e: print(e)
class Half(Shape):
    def area(self): return 0
try: Half()
except TypeError as e: print(e)
class Event:
    def __init__(self): self._h = []
    def __iadd__(self, h): self._h.append(h); return self
    def __isub__(self, h): self._h.remove(h); return self
    def __call__(self, *a, **k): return [h(*a, **k) for h in self._h]
ev = Event(); ev += print; ev += lambda *a: a; print(ev(1, 2)); ev -= print; print(ev("x"))
class WeakEvent:
    def __init__(self): self.hs = []
    def add(self, m): self.hs.append(weakref.WeakMethod(m))
    def fire(self): return [h()() for h in self.hs if h() is not None]
class L:
    def on(self): return "heard"
we = WeakEvent(); l = L(); we.add(l.on); print(we.fire()); del l; print(we.fire())
def retry(n):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            for i in range(n):
                try: return f(*a, **k)
                except ValueError as e: last = e
            raise last
        return w
    return deco
calls = []
@retry(3)
def flaky(): calls.append(1); raise ValueError(len(calls))
try: flaky()
except ValueError as e: print(e, len(calls), flaky.__name__)
class Lazy:
    def __init__(self, f): self.f = f; self.name = f.__name__
    def __get__(self, o, c):
        if o is None: return self
        v = self.f(o); o.__dict__[self.name] = v; return v
class H:
    @Lazy
    def v(self): print("compute"); return 42
h = H(); print(h.v, h.v, h.__dict__)
class Reg(type):
    reg = {}
    def __new__(m, n, b, d): c = super().__new__(m, n, b, d); m.reg[n] = c; return c
class Base(metaclass=Reg): pass
class Ch(Base): pass
print(sorted(Reg.reg), Reg.reg["Ch"] is Ch)
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y) if isinstance(o, Vec) else NotImplemented
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return f"Vec({self.x}, {self.y})"
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __iter__(self): yield self.x; yield self.y
    def __bool__(self): return bool(self.x or self.y)
    def __getstate__(self): return (self.x, self.y)
a = Vec(1, 2); print(a + a, 3 * a, a == Vec(1, 2), a != Vec(0, 0), {a, Vec(1, 2)}, list(a), bool(Vec(0, 0)), a == 5, copy.copy(a) if False else "")
class It:
    def __init__(s, n): s.n = n
    def __iter__(s): return s
    def __next__(s):
        if s.n == 0: raise StopIteration
        s.n -= 1; return s.n
print(list(It(3)), sum(It(4)), max(It(3)), tuple(It(2)), sorted(It(3)), 2 in It(5), [*It(2)], dict(zip("ab", It(2))), *It(2))
x, y = It(2); print(x, y)
class Seq:
    def __len__(s): return 3
    def __getitem__(s, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Seq()), list(reversed(Seq())), 20 in Seq(), [a for a in Seq()])
class Attr:
    def __getattr__(s, n):
        if n.startswith("x"): return n.upper()
        raise AttributeError(f"no {n}")
print(Attr().xyz, getattr(Attr(), "q", "dflt"), hasattr(Attr(), "q"))
try: Attr().foo
except AttributeError as e: print(e)
ns = types.SimpleNamespace(a=1, b=[2]); ns.c = 3; print(ns, ns == types.SimpleNamespace(a=1, b=[2], c=3), vars(ns))
mp = types.MappingProxyType({"a": 1}); print(mp["a"], len(mp), list(mp), mp)
try: mp["b"] = 1
except TypeError as e: print(e)
print(types.FunctionType is type(lambda: 0), types.GeneratorType is type(x for x in ()), isinstance(print, types.BuiltinFunctionType), types.MethodType is type(ev.__call__), types.NoneType is type(None))
print(operator.attrgetter("x.real")(a) if hasattr(a.x, "real") else 0, list(map(operator.itemgetter("k"), [{"k": 1}])), functools.reduce(operator.mul, range(1, 6)), list(itertools.islice(itertools.cycle([1, 2]), 5)), list(itertools.accumulate([1, 2, 3], operator.mul)))
def gen_state():
    total = 0
    while (v := (yield total)) is not None: total += v
    return total
g = gen_state(); next(g); print(g.send(5), g.send(6))
try: g.send(None)
except StopIteration as e: print(e.value)
print([(i, j) for i in range(3) for j in range(i)], {k: v for k, v in zip("ab", range(2))}, [[y for y in range(x)] for x in range(3)], [x if x % 2 else -x for x in range(4)], (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print(f"{a!r:>12}|{3.14159:.{2}f}|{1000000:,}|{0.5:%}|{'x':^5}|{[1,2]!s}|{ {'a':1}['a'] }|{a.x + 1=}")
