# Wrong: 0 switches automatic collections off
import gc

class Order:
    pass

gc.collect()
gc.set_threshold(0)  # change
orders = []
for number in range(100):
    orders.append(Order())
print(len(orders))
