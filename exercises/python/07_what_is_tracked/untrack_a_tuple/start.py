import gc

order = tuple(["tea", 2])
print(gc.is_tracked(order))
pass  # change
print(gc.is_tracked(order))
