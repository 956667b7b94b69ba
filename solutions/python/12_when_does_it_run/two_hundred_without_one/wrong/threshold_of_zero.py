# Wrong: the threshold is changed, not what brings the counter up
import gc

class Order:
    pass

gc.collect()
gc.set_threshold(50)
served = []
for number in range(200):
    order = Order()
    served.append(order)
    gc.set_threshold(0)
    served_count = number + 1
print(served_count, gc.get_threshold()[0])
