# collect(0) and collect(1) see only the younger objects.
import gc


class Order:
    def __init__(self):
        self.me = self


def make_old():
    order = Order()
    gc.collect()
    return order


gc.disable()
gc.collect()
old = make_old()
old = None
Order()
print("young trash:", gc.collect(0))
print("middle:", gc.collect(1))
print("old trash:", gc.collect(2))
middle = Order()
gc.collect(0)
middle = None
Order()
print("young and middle:", gc.collect(1))
