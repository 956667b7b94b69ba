# A list of constants after `in` is a constant tuple, in a generator expression too.
import gc
gc.collect()
class C: pass
def f():
    c = C()
    c.g = (c for x in [1])
f()
print(gc.collect())
