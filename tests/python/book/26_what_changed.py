# The same three lines in different Pythons: thresholds, immortals, tracking.
import gc
import sys

print("first threshold:", gc.get_threshold()[0])
before = sys.getrefcount(None)
nothing = [None] * 100
print("None counts:", sys.getrefcount(None) - before == 100)
print("a dict of numbers is tracked:", gc.is_tracked({"tea": 3}))
