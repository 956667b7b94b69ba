# A dict is left alone until it holds something that could lead back to it.
import gc

gc.disable()
prices = {"tea": 3, "cup": 5}
print("numbers only:", gc.is_tracked(prices))
prices["offers"] = []
print("and a list:", gc.is_tracked(prices))
del prices["offers"]
print("the list is gone:", gc.is_tracked(prices))
gc.collect(1)
print("a younger collection:", gc.is_tracked(prices))
gc.collect()
print("a full collection:", gc.is_tracked(prices))
