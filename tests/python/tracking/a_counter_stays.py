# Only plain dicts are watched at the door. A subclass, such as Counter, is tracked for life.
import collections
import gc

gc.disable()
gc.collect()
plain = {"a": 2, "b": 1}
counter = collections.Counter("aab")
prices = collections.defaultdict(int)
print("made:", gc.is_tracked(plain), gc.is_tracked(counter), gc.is_tracked(prices))
gc.collect()
print("looked at:", gc.is_tracked(plain), gc.is_tracked(counter), gc.is_tracked(prices))
