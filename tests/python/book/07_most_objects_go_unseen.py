# A hundred thousand new objects, and the collector hears of one.
import gc

gc.disable()
gc.collect()
before = len(gc.get_objects())
prices = [number / 100 for number in range(100_000)]
after = len(gc.get_objects())
print("prices:", len(prices))
print("new to the collector:", after - before)
