# Wrong: a weak reference is an object that is tracked and kept
import gc

class Order:
    pass

gc.collect()
gc.set_threshold(50)
served = []
for number in range(200):
    order = Order()
    import weakref; served.append(weakref.ref(order, str))
    served_count = number + 1
print(served_count, gc.get_threshold()[0])
