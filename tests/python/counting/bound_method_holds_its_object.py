# A bound method that is kept keeps its object.
import sys


class Cache:
    def lookup(self):
        return sys.getrefcount(self)

    def __del__(self):
        print("freed")


cache = Cache()
print("alone:", sys.getrefcount(cache))
lookup = cache.lookup
print("method kept:", sys.getrefcount(cache))
again = cache.lookup
print("two of them:", sys.getrefcount(cache), lookup == again, lookup is again)
print("is it self:", lookup.__self__ is cache, lookup.__func__ is Cache.lookup)
del cache, again
print("only the method is left")
del lookup
print("nothing is left")
