# Colors and permissions.
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, nonmember, member, CONFORM


class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = auto()
    CRIMSON = 1

    @classmethod
    def parse(cls, s):
        return cls[s.upper()]

    def __str__(self):
        return self.name.lower()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Kind(StrEnum):
    CAT = auto()
    DOG = "dog!"


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)


print(list(Color), Color.CRIMSON, Color(2), Color.parse("blue"), repr(Color.RED))
print(Color.__members__, len(Color), Color.RED in Color)
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    Color["X"]
except KeyError as e:
    print(e)
print(Perm.R | Perm.X, Perm.RW, ~Perm.R, Perm.R & Perm.W, bool(Perm.R & Perm.W), Perm(3), list(Perm.RW), Perm.R in Perm.RW)
print(repr(Perm.RW), repr(Perm(0)), repr(Perm.R | Perm.X), len(Perm.RW), Perm.R ^ Perm.RW)
try:
    Perm(99)
except ValueError as e:
    print(e)
print(Level.LOW < Level.HIGH, Level.HIGH + 1, f"{Level.HIGH}", f"{Level.HIGH!r}", sorted([Level.HIGH, Level.LOW]))
print(Kind.CAT, Kind.DOG == "dog!", f"{Kind.DOG:>6}", repr(Kind.CAT), Kind("cat"))
print(Planet.EARTH.gravity, Planet.MARS.value, Planet((5.97e24, 6.37e6)).name)
try:
    Color.RED = 2
except AttributeError as e:
    print(e)
try:
    class More(Color):
        X = 9
except TypeError as e:
    print(e)
try:
    @unique
    class D(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
Animal = Enum("Animal", "ANT BEE")
print(Animal.BEE, Animal.BEE.value, Animal)
match Color.GREEN:
    case Color.RED:
        print("r")
    case Color.GREEN:
        print("g")


class IF(IntFlag):
    A = 1
    B = 2


print(IF.A | IF.B, IF.A | 8, repr(IF.A | 8), IF(3), ~IF.A)
print(hash(Color.RED) == hash("RED"), {Color.RED: 1}[Color.CRIMSON])


class W(Enum):
    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "a" else None

    A = 1


print(W("a"))
