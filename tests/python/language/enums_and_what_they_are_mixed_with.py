# Members in the order of their definition, what shows them, and what a class of them lists.
from dataclasses import dataclass
from enum import CONTINUOUS, NAMED_FLAGS, Enum, Flag, IntEnum, IntFlag, auto, verify


class Order(Flag):
    Z = 4
    A = 1
    M = 2


print(list(Order), Order(7), Order.A | Order.Z, [m.name for m in Order.Z | Order.A])


@dataclass(repr=False)
class Point:
    x: int

    def __repr__(self):
        return "ha!"


class Place(Point, Enum):
    HOME = 1


class Number(IntEnum):
    divisor = 1
    numerator = 2


class Odd(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return cls.A


print(repr(Place.HOME), Number.numerator, Number.numerator.numerator, Number.divisor.numerator, Odd(5))
print([name for name in dir(Odd.A) if name[0] != "_"], dir(Odd))
print([name for name in dir(Number) if name in ("divisor", "bit_count", "__new__", "numerator")])


def bad_super():
    class Bad(Enum):
        A = 1

        def __new__(cls, value):
            made = super().__new__(cls, value)
            return made


def unnamed():
    @verify(NAMED_FLAGS)
    class Bits(IntFlag):
        A = 1
        ALL = 7


def gap():
    @verify(CONTINUOUS)
    class Steps(Enum):
        A = 1
        B = 4


for action in bad_super, unnamed, gap:
    try:
        print(action())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
