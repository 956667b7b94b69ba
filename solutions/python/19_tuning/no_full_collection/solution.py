import gc

class Order:
    pass

gc.collect()
gc.set_threshold(110, 10, 10)
orders = []
for number in range(400):
    orders.append(Order())
print(len(orders))
