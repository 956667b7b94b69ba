# Wrong: time alone untracks nothing
import gc

order = tuple(["tea", 2])
print(gc.is_tracked(order))
pass
print(gc.is_tracked(order))
