# What a frozen dataclass refuses, and what an instance of a subclass may.
from dataclasses import dataclass, field, FrozenInstanceError, MISSING, fields
import copy


@dataclass(frozen=True)
class A:
    x: int


class B(A):
    pass


b = B(1)
b.other = 2
print(b, b.other)
for f in (lambda: setattr(b, "x", 2), lambda: setattr(A(1), "zz", 2), lambda: delattr(b, "x"), lambda: delattr(A(1), "q")):
    try:
        f()
    except FrozenInstanceError as e:
        print(e)


@dataclass(frozen=True, slots=True)
class S:
    x: int
    y: list = field(default_factory=list)


s = S(1)
for f in (lambda: setattr(s, "x", 2), lambda: setattr(s, "zz", 2)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e)[:21])
print(s.__getstate__(), copy.copy(s), copy.deepcopy(s).y is s.y)
print(MISSING.__class__.__name__, [f.default is MISSING for f in fields(S)])


class Plain:
    __slots__ = ("a", "b")


p = Plain()
p.a = 1
print(p.__getstate__(), object().__getstate__(), B(3).__getstate__())
try:
    p.b
except AttributeError as e:
    print(e)
