# Wrong: the same string sixty times is not a list of prices
import gc

class Order:
    def __init__(self, price):
        self.price = price

gc.collect()
before = len(gc.get_objects())
orders = ["EUR"] * 60
gc.collect()
more = len(gc.get_objects()) - before
print(len({str(order) for order in orders}), more < 20)
