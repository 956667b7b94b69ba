# The fields of a named tuple are descriptors of their own.
from collections import namedtuple
from typing import NamedTuple
P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(P.x, type(P.x).__name__, P.x.__doc__, P.x.__get__(p, P), P.x.__get__(None, P) is P.x, p, p.y)
P.x.__doc__ = "the x"
print(P.x)
for f in (lambda: setattr(p, "x", 2), lambda: delattr(p, "x"), lambda: P.x.__get__(3), lambda: setattr(p, "z", 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


class Q(P):
    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** .5


print(Q(3, 4).norm, Q(3, 4), Q.x is P.x, Q(1)._replace(y=2), P._make([7, 8])._asdict(), P._field_defaults)


class E(NamedTuple):
    name: str
    tags: list = []

    def hi(self):
        return "hi " + self.name


print(E("a"), E("a").hi(), E.name, E.__annotations__, E._field_defaults, E("a") == ("a", []))
x, *rest = E("b", [1])
print(x, rest)
