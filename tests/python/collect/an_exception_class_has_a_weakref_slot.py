# A class derived from an exception has `__weakref__` of its own.
import gc
gc.collect()
def f():
    class E(Exception): pass
f()
print(gc.collect(), "__weakref__" in vars(type("E", (Exception,), {})))
