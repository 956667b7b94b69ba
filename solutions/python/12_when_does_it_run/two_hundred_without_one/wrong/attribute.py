# Wrong: the orders hang on each other, so all are kept
import gc

class Order:
    pass

gc.collect()
gc.set_threshold(50)
served = []
for number in range(200):
    order = Order()
    order.before = served[-1] if served else None; served[:] = [order]
    served_count = number + 1
print(served_count, gc.get_threshold()[0])
