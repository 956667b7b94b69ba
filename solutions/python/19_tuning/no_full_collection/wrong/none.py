# Wrong: no automatic collection runs at all
import gc

class Order:
    pass

gc.collect()
gc.set_threshold(1000, 10, 10)  # change
orders = []
for number in range(120):
    orders.append(Order())
print(len(orders))
