# A tuple can be on a cycle: the list in it closes it.
import gc

gc.disable()
gc.collect()
shelf = []
pair = (shelf, "tea")
shelf.append(pair)
del shelf, pair
print("collected:", gc.collect())
