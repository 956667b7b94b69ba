import gc

order = tuple(["tea", 2])
print(gc.is_tracked(order))
gc.collect()
print(gc.is_tracked(order))
