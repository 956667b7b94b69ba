# get_stats returns new dicts each time: changing them changes nothing.
import gc

gc.disable()
first = gc.get_stats()
second = gc.get_stats()
print(first == second, first is second, first[0] is second[0])
first[2]["collections"] = -1
print(gc.get_stats()[2]["collections"] >= 0)
before = gc.get_stats()[2]["collections"]
gc.collect()
gc.collect()
print(gc.get_stats()[2]["collections"] - before, second[2]["collections"] == before)
