# get_objects never lists the list it returns.
import gc

gc.disable()
gc.collect()
gc.freeze()
gc.collect()
first = gc.get_objects()
second = gc.get_objects()
n_first, n_second = len(first), len(second)
print(n_first, n_second)
print(second[0] is first)
print(any(o is second for o in second))
