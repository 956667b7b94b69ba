# Asking for __dict__ hands out a dict that the instance goes on using.
import gc


class Order:
    def __init__(self):
        self.name = "tea"
        self.parts = []


gc.disable()
gc.collect()
order = Order()
fields = order.__dict__
print(fields, fields is order.__dict__, vars(order) is fields)
fields["price"] = 5
print(order.price)
order.name = "cup"
print(fields["name"])
del order
print(fields["name"], fields["price"])
order = Order()
order.__dict__["me"] = order
del order
print("at least one:", gc.collect() > 0)
order = Order()
order.__dict__ = {"name": "spoon"}
print(order.name, hasattr(order, "parts"))
