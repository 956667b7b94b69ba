# A closed generator still holds its function.
import gc
gc.collect()
g = (x for x in [1])
g.close()
class C: ref = g
del C, g
print(gc.collect())
