import gc

class Order:
    pass

gc.collect()
gc.set_threshold(20, 1, 1)  # change
orders = []
for number in range(120):
    orders.append(Order())
print(len(orders))
