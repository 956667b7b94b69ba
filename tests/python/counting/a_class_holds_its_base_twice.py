# A class refers to its base from its bases, its order of look-ups, and once more.
import gc
import sys

gc.disable()


class Order:
    pass


before = sys.getrefcount(Order)


class Rush(Order):
    pass


print(sys.getrefcount(Order) - before)
print([found for found in gc.get_referents(Rush) if found is Order])
print(Rush.__base__ is Order, Rush.__bases__, Rush.__mro__)


class Both(dict, Order):
    pass


print(Both.__base__, sys.getrefcount(Order) - before)
