# A dict that no longer holds containers stays tracked until a full collection.
import gc

gc.disable()
gc.collect()
one = 1
prices = {"tea": []}
del prices["tea"]
menu = {"tea": (one, 2)}
full = {"tea": []}
print("new:       ", [gc.is_tracked(d) for d in (prices, menu, full)])
for generation in (0, 1, 2):
    gc.collect(generation)
    print("collect(%d):" % generation,
          [gc.is_tracked(d) for d in (prices, menu, full)])
prices["tea"] = {}
print("a dict of atoms inside:", gc.is_tracked(prices))
gc.collect()
print("collected:", gc.is_tracked(prices))
prices["tea"]["cup"] = prices
print("inner filled:", gc.is_tracked(prices["tea"]))
