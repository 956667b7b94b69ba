# The first collection after an import finds what making its classes left behind.
import gc
import types

print(gc.collect())
print(gc.collect())
