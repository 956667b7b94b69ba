# Wrong: many more than three young ones run
import gc

class Order:
    pass

gc.collect()
gc.set_threshold(20, 50, 50)  # change
orders = []
for number in range(120):
    orders.append(Order())
print(len(orders))
