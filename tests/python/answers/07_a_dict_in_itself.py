# A dict of numbers is tracked once it holds itself.
import gc

prices = {"tea": 3}
print("numbers only:", gc.is_tracked(prices))
prices["all"] = prices
print("and itself:", gc.is_tracked(prices))
del prices["all"]
