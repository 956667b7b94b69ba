# On a heap without trash every collection returns 0, and trash is found only once.
import gc

gc.disable()
gc.collect()
print([gc.collect(generation) for generation in (0, 1, 2, 2, 1, 0)])
for size in (1, 5, 50):
    for i in range(size):
        trash = []
        trash.append(trash)
    del trash
    print(size, gc.collect(), gc.collect())
