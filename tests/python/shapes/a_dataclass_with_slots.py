# A dataclass with slots is made twice; its instances have no dict.
import gc
import sys
from dataclasses import dataclass, fields, replace

gc.disable()


@dataclass
class Line:
    name: str
    amount: int = 1


@dataclass(slots=True)
class SlottedLine:
    name: str
    amount: int = 1
    order: object = None


@dataclass(slots=True, weakref_slot=True)
class Watched:
    name: str


line, slotted = Line("tea"), SlottedLine("tea")
print(line, slotted, slotted == SlottedLine("tea"), replace(slotted, amount=2))
print(hasattr(line, "__dict__"), hasattr(slotted, "__dict__"), SlottedLine.__slots__)
print(sys.getsizeof(line), sys.getsizeof(slotted), [f.name for f in fields(SlottedLine)])
try:
    slotted.colour = "green"
except AttributeError as error:
    print(error)
print(Watched.__slots__, Watched("cups").__weakref__)
gc.collect()
slotted.order = slotted
del slotted
print(gc.collect())
