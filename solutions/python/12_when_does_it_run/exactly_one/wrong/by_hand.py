# Wrong: a collection by hand is none of the automatic ones
import gc

class Order:
    pass

gc.collect()
gc.collect()  # change
orders = []
for number in range(100):
    orders.append(Order())
print(len(orders))
