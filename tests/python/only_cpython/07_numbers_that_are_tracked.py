# Not every number is an atom: what refers to its class is tracked, and an array is, too.
import gc
from array import array
from decimal import Decimal
from fractions import Fraction


def names(things):
    return [getattr(thing, "__name__", type(thing).__name__) for thing in things]


for number in (3, 4.5, 2j, Fraction(1, 3), Decimal("0.1"), array("d", range(1000))):
    held = names(gc.get_referents(number))
    print(type(number).__name__, "is tracked:", gc.is_tracked(number), "and refers to", held)
