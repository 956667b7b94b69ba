# Wrong: frozen objects stay tracked
import gc

order = tuple(["tea", 2])
print(gc.is_tracked(order))
gc.freeze()
print(gc.is_tracked(order))
