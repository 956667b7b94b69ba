# A started generator expression in a cycle through the closure of its function.
import gc
gc.collect()
class C: pass
def f():
    c = C()
    c.g = (c for x in [1, 2])
    next(c.g)
f()
print(gc.collect())
