# Wrong: two young collections lead to one of generation 1
import gc

class Order:
    pass

gc.collect()
gc.set_threshold(35, 1, 10)  # change
orders = []
for number in range(120):
    orders.append(Order())
print(len(orders))
