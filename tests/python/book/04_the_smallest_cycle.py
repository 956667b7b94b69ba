# One object is enough for a cycle: a list that holds itself.
import gc
import sys

gc.disable()
gc.collect()
diary = []
print("references:", sys.getrefcount(diary) - 1)
diary.append(diary)
print("references:", sys.getrefcount(diary) - 1)
del diary
print("collected:", gc.collect())
print("collected:", gc.collect())
