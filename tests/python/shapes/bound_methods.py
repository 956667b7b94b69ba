# A bound method kept on its instance is one object more in the cycle.
import gc


class Order:
    def __init__(self):
        self.callback = None
        self.other = None

    def pack(self):
        return "packed"


gc.disable()
gc.collect()
order = Order()
order.callback = order.pack
print(order.callback())
del order
print("one method:", gc.collect())
order = Order()
order.callback = order.pack
order.other = order.pack
del order
print("two methods:", gc.collect())
order = Order()
order.callback = [].append
order.other = order
del order
print("a list's method and the list:", gc.collect())
