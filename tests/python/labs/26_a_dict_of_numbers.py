# Is a dict of numbers tracked? Not up to 3.13, and from the start since 3.14.
import gc

gc.disable()
gc.collect()
prices = {"tea": 3}
print("tracked:", gc.is_tracked(prices))
prices["cups"] = [4, 5]
print("tracked:", gc.is_tracked(prices))
del prices["cups"]
gc.collect()
print("tracked:", gc.is_tracked(prices))
