# Orders that are kept raise the first count, until they are looked at in vain.
import gc


class Order:
    pass


gc.collect()
gc.set_threshold(8, 10, 10)
kept = []
for i in range(4):
    Order()
for i in range(12):
    kept.append(Order())
gc.set_threshold(2000, 10, 10)
print(len(kept), "orders, all of them in use")
