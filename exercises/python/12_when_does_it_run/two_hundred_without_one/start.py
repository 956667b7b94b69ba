import gc

class Order:
    pass

gc.collect()
gc.set_threshold(50)
served = []
for number in range(200):
    order = Order()
    served.append(order)  # change
    served_count = number + 1
print(served_count, gc.get_threshold()[0])
