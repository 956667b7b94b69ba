# Fields of dataclasses, partial methods, counters and unchosen values say what they hold.
import collections
import dataclasses
import enum
import functools


@dataclasses.dataclass
class Order:
    tea: str
    cups: int = 1


for field in dataclasses.fields(Order):
    print(str(field).replace(repr(dataclasses.MISSING), "MISSING"))
print(repr(dataclasses.field(default=3)).replace(repr(dataclasses.MISSING), "MISSING"))
print(type(dataclasses.KW_ONLY).__name__)

print(functools.partialmethod(len, 1, a=2))
print(functools.partialmethod(functools.partialmethod(len, 1), 2))
for wrong in [lambda: functools.partialmethod(5), lambda: functools.lru_cache(2)(5)]:
    try:
        wrong()
    except TypeError as error:
        print(error)

print(collections.Counter(a=1, b=None), collections.Counter(a=1, b=1j))
print(enum.auto(), enum.auto(None))


class Maybe(enum.Enum):
    NO = None
    YES = 1


print(Maybe(None), Maybe(1), list(Maybe))
for wrong in [lambda: Maybe(1, None), lambda: Maybe()]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
