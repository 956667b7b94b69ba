# Wrong: the program ends before it has tried the number
import gc

class Order:
    pass

def full_collections(newcomers):
    orders = [Order() for number in range(40)]
    gc.collect()
    orders += [Order() for number in range(newcomers)]
    gc.collect(1)
    before = gc.get_stats()[2]["collections"]
    gc.enable()
    orders += [Order(), Order(), Order()]
    gc.disable()
    return gc.get_stats()[2]["collections"] - before

gc.disable()
gc.collect()
gc.freeze()
gc.set_threshold(1, 10, 0)
fewest = 1
print(0, 1)
raise SystemExit
print(full_collections(fewest - 1), full_collections(fewest))
