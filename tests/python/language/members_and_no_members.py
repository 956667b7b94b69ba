# What is a member of an enum and what isn't: classes, functions, flags beyond their bits.
import enum
from enum import *

class Color(Enum):
    RED = 1
    CRIMSON = 1
    GREEN = auto()
    @property
    def nice(self): return self.name.title()
    @classmethod
    def first(cls): return next(iter(cls))
    class Inner: pass
    helper = nonmember(7)
    @member
    def shout(self): return 1
print([m.name for m in Color], Color.CRIMSON, Color["CRIMSON"] is Color.RED, Color.helper, Color.first().nice)
print(list(Color.__members__), Color(1), 1 in Color, 9 in Color, Color.RED in Color)
for act in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: setattr(Color, "RED", 2), lambda: delattr(Color, "RED"), lambda: type("X", (Color,), {}), lambda: Color.RED < Color.GREEN, lambda: setattr(Color.RED, "value", 3)):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)

class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
p = Perm.R | Perm.X
print(p, list(p), ~p, p ^ Perm.R, bool(Perm(0)), Perm(0), Perm.R in p, len(p), Perm.RW, list(Perm), Perm(7))
try:
    Perm(8)
except ValueError as e:
    print(e)
class K(Flag, boundary=KEEP):
    A = 1; B = 4
class C(Flag, boundary=CONFORM):
    A = 1; B = 4
class E(IntFlag, boundary=EJECT):
    A = 1; B = 4
print(K(11), C(11), E(11), type(E(11)).__name__, ~K.A, K.A | K.B)
class I(IntFlag):
    A = 1; B = 2
print(I.A | 8, I(3), I.A + 1, f"{I.A}", repr(I.A | I.B), I.A | I.B == 3, I(-1))

class S(StrEnum):
    LOUD = auto(); Quiet = auto(); X = "ex"
print(S.LOUD, S("quiet"), S.X.upper(), f"{S.X:>5}", [*S], S.X == "ex", "-".join(S))
class N(IntEnum):
    ONE = 1; TWO = 2
print(N.ONE + N.TWO, sorted([N.TWO, N.ONE]), N(2).name, str(N.ONE), format(N.ONE, "03d"), N.ONE.real, [10, 20, 30][N.TWO])

class Planet(Enum):
    EARTH = (5.97, 6.3)
    MARS = (0.64, 3.3)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @classmethod
    def _missing_(cls, value):
        return cls.EARTH if value == "home" else None
print(Planet("home").radius, Planet.MARS.value, Planet((0.64, 3.3)), hash(Planet.MARS) == hash("MARS"))
class Level(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name}-{count}-{last}"
    LOW = auto(); HIGH = auto()
print([l.value for l in Level])
for cls_body in ["A = 1\n    B = 1", "A = 1\n    C = 4"]:
    try:
        exec(f"@verify(UNIQUE, CONTINUOUS)\nclass V(Enum):\n    {cls_body}")
    except ValueError as e:
        print(e)
try:
    @unique
    class U(Enum):
        A = B = C = 1
except ValueError as e:
    print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
F = Enum("F", "X Y Z", start=5)
print(list(F), F.X.value, F.__name__, F.Z.name, len(F), [*reversed(F)][0])
print(Enum("G", {"a": 1, "b": [2]}).b.value, repr(enum.Enum), str(Color), Color.Inner.__name__)
