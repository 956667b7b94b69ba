# An instance with slots and a dict has that as an object of its own.
import gc
gc.collect()
class S: __slots__ = ('a', '__dict__')
x = S(); x.me = x; x.a = 1
del x
print(gc.collect())
