# Four old orders: soon the new ones are a quarter, and a full collection runs.
import gc


class Order:
    pass


gc.disable()
gc.collect()
gc.freeze()
old = [Order() for i in range(4)]
gc.collect()
gc.set_threshold(1, 0, 0)
before = gc.get_stats()[2]["collections"]
gc.enable()
new = [Order(), Order()]
new += [Order(), Order()]
new += [Order(), Order()]
gc.disable()
print("full collections:", gc.get_stats()[2]["collections"] - before)
