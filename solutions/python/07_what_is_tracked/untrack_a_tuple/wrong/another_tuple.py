# Wrong: a tuple with a list in it is tracked
import gc

order = tuple(["tea", 2])
print(gc.is_tracked(order))
order = tuple(["tea", []]); gc.collect()
print(gc.is_tracked(order))
