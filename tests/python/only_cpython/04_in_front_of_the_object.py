# Two words of the collector's stand in front of an object, the count and the type at its start.
import ctypes
import gc
import sys


def word(address):
    return ctypes.c_ssize_t.from_address(address).value


class Order:
    pass


gc.disable()
tea = Order()
here = id(tea)
print("the count is at 0:", word(here) & 0xffffffff == sys.getrefcount(tea) - 1)
print("the type is at 8:", word(here + 8) == id(Order))
print("bytes in front:", sys.getsizeof([]) - [].__sizeof__())
print("a link in front of a tracked object:", word(here - 16) != 0)
prices = {"tea": 3}
print("and of an untracked one:", word(id(prices) - 16) != 0, gc.is_tracked(prices))
