# The free list for lists has 80 places: of 200 lists freed, 120 count as freed.
import gc

gc.disable()
gc.collect()
gc.get_count()
start = gc.get_count()[0]
shelf = [[] for i in range(200)]
made = gc.get_count()[0] - start
shelf.clear()
freed = start + made - gc.get_count()[0]
shelf.extend([[] for i in range(50)])
again = gc.get_count()[0] - (start + made - freed)
print("made:", made, "freed:", freed, "made again:", again)
