# Wrong: there is no such function in Python
import gc

order = tuple(["tea", 2])
print(gc.is_tracked(order))
gc.untrack(order)
print(gc.is_tracked(order))
