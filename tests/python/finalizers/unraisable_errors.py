# What sys.unraisablehook is given.
import sys, gc
class Bad:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        raise ValueError("in del %d" % self.n)
seen = []
def hook(u):
    seen.append((u.exc_type.__name__, str(u.exc_value), u.object.__qualname__))
sys.unraisablehook = hook
b = Bad(1)
del b
print(seen)
b = Bad(2)
b.me = b
del b
gc.collect()
print(seen)
sys.unraisablehook = sys.__unraisablehook__
