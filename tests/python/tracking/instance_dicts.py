# An instance's __dict__ is a dict: tracked if it holds a container when first asked for.
import gc


class Order:
    def __init__(self, parts):
        self.price = 5
        self.parts = parts


gc.disable()
gc.collect()
plain = Order("no parts")
full = Order([])
print("atoms:", gc.is_tracked(plain.__dict__))
print("a list:", gc.is_tracked(full.__dict__))
full.parts = None
print("no list any more:", gc.is_tracked(full.__dict__))
gc.collect()
print("after a full collection:", gc.is_tracked(full.__dict__))
plain.__dict__["parts"] = []
print("a list put into the dict:", gc.is_tracked(plain.__dict__))
print("the orders themselves:", gc.is_tracked(plain), gc.is_tracked(full))
