# How big iterators, sets and small wrappers are.
import sys


class Slotted:
    __slots__ = ("a",)


def sizes(*things):
    print([sys.getsizeof(thing) for thing in things])


sizes(iter([]), iter(()), iter({}), iter({}.items()), iter(set()), iter(int, 0), reversed([]))
sizes(enumerate([]), zip(), zip([], []), map(str, []), filter(None, []))
sizes(property(), staticmethod(print), classmethod(print), object().__repr__, [].append, Slotted.a)
sizes({1, 2, 3}, {1, 2, 3, 4, 5, 6}, set(range(5)), set(range(40)), frozenset())
grown = set()
for number in range(8):
    grown.add(number)
    sizes(grown)
