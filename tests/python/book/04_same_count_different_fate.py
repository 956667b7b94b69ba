# Two objects, both with a count of 1: the number doesn't say what holds them.
import gc
import sys
import weakref


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None


gc.disable()
gc.collect()
kept = Order("kept")
lost = Order("lost")
lost.goes_with = lost
look_at = [weakref.ref(kept), weakref.ref(lost)]
del lost

for look in look_at:
    print(look().name, "has a count of", sys.getrefcount(look()) - 1)
print("collected:", gc.collect())
print("kept is there:", look_at[0]() is not None)
print("lost is there:", look_at[1]() is not None)
