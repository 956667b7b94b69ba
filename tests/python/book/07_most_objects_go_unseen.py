# A hundred thousand new objects, and the collector hears of one.
import gc

gc.disable()
gc.collect()
gc.freeze()
before = len(gc.get_objects())
prices = [number / 100 for number in range(100_000)]
after = len(gc.get_objects())
gc.unfreeze()
print("prices:", len(prices))
print("new to the collector:", after - before)
