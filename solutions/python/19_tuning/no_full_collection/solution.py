import gc

class Order:
    pass

gc.collect()
gc.set_threshold(35, 10, 10)
orders = []
for number in range(120):
    orders.append(Order())
print(len(orders))
