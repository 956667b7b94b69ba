# Wrong: with 20 several run
import gc

class Order:
    pass

gc.collect()
gc.set_threshold(20)  # change
orders = []
for number in range(100):
    orders.append(Order())
print(len(orders))
