# gc.garbage is a plain list, and empty however much was collected.
import gc

gc.disable()
gc.collect()
print(gc.garbage, type(gc.garbage).__name__)
for i in range(10):
    trash = []
    trash.append(trash)
del trash
print(gc.collect(), gc.garbage)
gc.garbage.append("a note of our own")
gc.collect()
print(gc.garbage)
gc.garbage.clear()
