# Which types of these libraries take part in garbage collection, in C or Cython.
import gc

import numpy
from pandas._libs import internals

TAKES_PART = 1 << 14  # Py_TPFLAGS_HAVE_GC


def takes_part(type):
    return bool(type.__flags__ & TAKES_PART)


print("numpy.ndarray:", takes_part(numpy.ndarray))
print("numpy.ufunc:", takes_part(numpy.ufunc))
for name in ("Block", "BlockManager", "BlockValuesRefs"):
    print("pandas", name + ":", takes_part(getattr(internals, name)))


class Prices(numpy.ndarray):
    pass


prices = numpy.zeros(3).view(Prices)
print("an array:", gc.is_tracked(numpy.zeros(3)))
print("an array of a class of our own:", gc.is_tracked(prices))
