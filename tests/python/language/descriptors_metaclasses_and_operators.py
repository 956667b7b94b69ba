# Descriptors, metaclasses, special methods: many at once.
class Typed:
    def __set_name__(self, owner, name): self.name = "_" + name; print("set_name", owner.__name__, name)
    def __get__(self, obj, cls=None):
        if obj is None: return self
        return getattr(obj, self.name, None)
    def __set__(self, obj, v):
        if not isinstance(v, int): raise TypeError(f"{self.name}: int wanted")
        setattr(obj, self.name, v)
    def __delete__(self, obj): delattr(obj, self.name); print("deleted")
class P:
    x = Typed(); y = Typed()
    def __init__(self, x, y): self.x = x; self.y = y
p = P(1, 2); print(p.x, p.y, p.__dict__)
try: p.x = "a"
except TypeError as e: print(e)
del p.x; print(p.x, P.x is P.__dict__["x"])
class C:
    def __init__(self): self._v = 0
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, n): self._v = n
    @v.deleter
    def v(self): print("del v")
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
    def __getattr__(self, n): return "missing " + n if not n.startswith("__") else object.__getattribute__(self, n)
    def __call__(self, *a, **k): return a, k
    def __len__(self): return 3
    def __getitem__(self, i): return i if not isinstance(i, slice) else (i.start, i.stop, i.step)
    def __contains__(self, x): return x == 1
    def __iter__(self): return iter("abc")
    def __bool__(self): return False
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0]); return True
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, C)
c = C(); c.v = 5; print(c.v, C.v.__doc__, c.s(1), C.s(2), c.c(3), C.c(4), c.foo, c(1, a=2), len(c), c[1], c[1:2], c[::3], 1 in c, list(c), bool(c), hash(c), c == C(), c != C(), {c: 1}[C()])
del c.v
with c as q: print(q is c); raise ValueError
with c: pass
class R:
    def __init__(s, v): s.v = v
    def __add__(s, o): return R(s.v + (o.v if isinstance(o, R) else o))
    __radd__ = __add__
    def __iadd__(s, o): s.v += 100; return s
    def __lt__(s, o): return s.v < o.v
    def __neg__(s): return R(-s.v)
    def __abs__(s): return R(abs(s.v))
    def __int__(s): return s.v
    def __float__(s): return s.v + .5
    def __index__(s): return s.v
    def __round__(s, n=0): return ("round", n)
    def __repr__(s): return f"R({s.v})"
    def __matmul__(s, o): return "mat"
    def __divmod__(s, o): return "dm"
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __invert__(s): return "inv"
    def __reversed__(s): return iter([3, 2])
    def __mul__(s, o): return NotImplemented
    def __rmul__(s, o): return ("rmul", o)
r = R(2); print(r + 1, 1 + r, r + r, sum([r, r]), -r, abs(R(-3)), int(r), float(r), [10, 20, 30][r], round(r), round(r, 2), r @ r, divmod(r, 1), r ** 2, pow(r, 2, 3), ~r, list(reversed(r)), 5 * r, sorted([R(3), R(1)]), max(R(1), R(4)), "ab" * r if False else 0, range(r), bin(r), hex(R(255)))
r += 1; print(r)
try: r * 5
except TypeError as e: print(e)
try: r - 5
except TypeError as e: print(e)
class Meta(type):
    def __new__(m, n, b, d, **k): print("new", n, k); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print("init", n); super().__init__(n, b, d)
    def __call__(c, *a): print("call", a); return super().__call__(*a)
    def __repr__(c): return f"<class {c.__name__}!>"
    def __iter__(c): return iter([1])
    @property
    def p(c): return "meta p"
class K(metaclass=Meta, opt=1):
    def __init__(self, *a): self.a = a
print(K(1).a, K, list(K), K.p, type(K), isinstance(K, Meta))
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **k): super().__init_subclass__(**k); Base.subs.append((cls.__name__, tag))
class S1(Base, tag="t"): pass
class S2(S1): pass
print(Base.subs, [c.__name__ for c in Base.__subclasses__()])
class Sl:
    __slots__ = ("a", "b", "__dict__")
s = Sl(); s.a = 1; s.z = 2; print(s.__dict__, s.a, hasattr(s, "b"), Sl.a)
try: s.b
except AttributeError as e: print(e)
class A1: pass
class B1(A1): pass
class C1(A1): pass
class D1(B1, C1): pass
print([c.__name__ for c in D1.__mro__], issubclass(D1, A1), isinstance(D1(), (int, C1)), D1.mro()[1])
o = object.__new__(A1); print(type(o) is A1); o.__class__ = B1; print(type(o).__name__)
print(getattr(A1, "__doc__"), C.__doc__, A1.__module__, A1.__weakref__ if False else "")
print(C.__dict__["s"], C.__dict__["c"]) if False else None
class New:
    def __new__(cls, x): print("new", x); i = super().__new__(cls); i.x = x; return i
    def __init__(self, x): print("init", x)
print(New(3).x)
class Single:
    _i = None
    def __new__(cls):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
print(Single() is Single())
class G:
    def __getattribute__(self, n): print("get", n) if n != "__class__" else 0; return super().__getattribute__(n)
    def __setattr__(self, n, v): print("set", n, v); super().__setattr__(n, v)
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
g = G(); g.x = 1; g.x; del g.x; print(hasattr(g, "x"))
print(vars(C())["_v"], dir(A1())[-1], callable(C), callable(1), C.__name__, type("Dyn", (A1,), {"q": 5})().q)
