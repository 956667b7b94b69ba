# The tuple get_count returns is a container too: after a full collection it adds one.
import gc

gc.disable()
gc.collect()
first = gc.get_count()
second = gc.get_count()
third = gc.get_count()
print(second[0] - first[0], third[0] - second[0])
del first, second, third
first = gc.get_count()[0]
second = gc.get_count()[0]
print(second - first)
