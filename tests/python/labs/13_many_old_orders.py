# Twenty old orders: four new ones are too few for a full collection.
import gc


class Order:
    pass


gc.disable()
gc.collect()
gc.freeze()
old = [Order() for i in range(20)]
gc.collect()
gc.set_threshold(1, 0, 0)
before = gc.get_stats()[2]["collections"]
gc.enable()
new = [Order(), Order()]
new += [Order(), Order()]
new += [Order(), Order()]
gc.disable()
print("full collections:", gc.get_stats()[2]["collections"] - before)
