# Dataclasses: which fields are compared, hashed, shown and given to the parent.
from dataclasses import dataclass, field, fields, replace, asdict, astuple, KW_ONLY, InitVar, make_dataclass, MISSING, is_dataclass
import weakref, gc

@dataclass(slots=True)
class A:
    x: int = 0
    def hello(self):
        return super().__repr__()[:0] + "hi"
try:
    print(A().hello())
except TypeError as e:
    print(e)
gc.collect()
print(A.__slots__, hasattr(A(), "__dict__"))
try:
    weakref.ref(A())
except TypeError as e:
    print(e)

@dataclass(slots=True, weakref_slot=True, order=True)
class B:
    x: int
    _: KW_ONLY
    y: list = field(default_factory=list, compare=False, repr=False)
b = B(3, y=[1])
print(b, weakref.ref(b)() is b, B(1) < B(2), B.__match_args__, sorted([B(2), B(1)]))
try:
    B(1, [2])
except TypeError as e:
    print(e)
try:
    b.z = 1
except AttributeError as e:
    print(e)
try:
    B(1) < 3
except TypeError as e:
    print(e)

for body in ["x: list = []", "x: int = 1\n y: int", "x: dict = field(default={})", "x: int = field(default=1, default_factory=int)"]:
    try:
        exec(f"@dataclass\nclass C:\n {body}\n")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

@dataclass
class D:
    n: int
    scale: InitVar[int] = 2
    total: int = field(init=False)
    tags: frozenset = frozenset()
    def __post_init__(self, scale):
        self.total = self.n * scale
d = D(3, 5)
print(d, [f.name for f in fields(d)], asdict(d), D.scale)
try:
    replace(d, n=1)
except ValueError as e:
    print(e)
print(replace(d, n=1, scale=7))
try:
    replace(d, total=1, scale=1)
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)

@dataclass(frozen=True)
class E:
    a: int
    b: "E" = None
e = E(1, E(2))
print(hash(e) == hash(E(1, E(2))), astuple(e), {e: 1}[E(1, E(2))])
for act in (lambda: setattr(e, "a", 2), lambda: delattr(e, "a"), lambda: setattr(e, "q", 2)):
    try:
        act()
    except Exception as x:
        print(type(x).__name__, x)
@dataclass(eq=True)
class F: x: int
print(F.__hash__, is_dataclass(F), is_dataclass(F(1)), is_dataclass(1))
try:
    @dataclass
    class G(E):
        c: int = 1
except TypeError as x:
    print(x)
P = make_dataclass("P", [("x", int), "y", ("z", int, field(default=3))], namespace={"s": lambda self: self.x + self.z})
print(P(1, 2), P(1, 2).s(), P.__annotations__)
print(fields(P)[2].default, fields(P)[0].default is MISSING, repr(fields(F)[0])[:40])
@dataclass(repr=False, unsafe_hash=True)
class R: 
    x: int
    me: object = field(default=None, hash=False)
print(hash(R(1)) == hash(R(1, 2)))
import copy
print(copy.replace(e, a=5), copy.replace(d, n=2, scale=1).total)
try: copy.replace([1], x=1)
except TypeError as x: print(x)
@dataclass(frozen=True)
class Own:
    a: list = field(hash=False)
    def __eq__(self, o): return True
print(hash(Own([])) == hash(Own([1])), Own([]) == Own([1]))
for how, name in (("order=True", "__lt__"), ("frozen=True", "__setattr__"), ("unsafe_hash=True", "__hash__")):
    try:
        exec(f"@dataclass({how})\nclass Bad:\n a: int\n def {name}(self, *a): pass")
    except TypeError as x:
        print(x)
@dataclass
class L: 
    me: list
l = L([]); l.me.append(l); print(l)
