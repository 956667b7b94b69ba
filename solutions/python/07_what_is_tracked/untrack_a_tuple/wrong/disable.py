# Wrong: switching the collector off is another matter
import gc

order = tuple(["tea", 2])
print(gc.is_tracked(order))
gc.disable()
print(gc.is_tracked(order))
