# Enum, IntEnum, StrEnum, Flag, auto and unique.
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class State(Enum):
    OPEN = 1
    PAID = 2
    SETTLED = 2

    def is_done(self):
        return self is State.PAID


print(State.OPEN, repr(State.OPEN), State.OPEN.name, State.OPEN.value, f"{State.PAID}")
print(State(2), State["OPEN"], list(State), len(State), State.SETTLED is State.PAID)
print(State.OPEN == State.OPEN, State.OPEN == 1, State.OPEN in State, State.PAID.is_done())
print({State.OPEN: "open"}[State(1)], isinstance(State.OPEN, State), list(State.__members__))
for broken in (lambda: State(9), lambda: State["GONE"], lambda: setattr(State, "OPEN", 5)):
    try:
        broken()
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)


class Size(IntEnum):
    SMALL = 3
    LARGE = 4


print(Size.SMALL + 1, Size.SMALL < Size.LARGE, Size.SMALL == 3, repr(Size(3)), f"{Size.LARGE}")


class Kind(StrEnum):
    TEA = auto()
    CUP = "cups"


print(Kind.TEA, Kind.CUP.upper(), repr(Kind.TEA), Kind("cups") is Kind.CUP)


class Debug(Flag):
    STATS = auto()
    LEAKS = auto()
    ALL = STATS | LEAKS


print(Debug.STATS | Debug.LEAKS, Debug.ALL.value, Debug.STATS in Debug.ALL, Debug(0), ~Debug.STATS)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
