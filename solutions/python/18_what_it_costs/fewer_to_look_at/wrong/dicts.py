# Wrong: before 3.14 a dict of atoms is untracked, but not when it is made like this
import gc

class Order:
    def __init__(self, price):
        self.price = price

gc.collect()
before = len(gc.get_objects())
orders = [{"price": [price], "unit": "EUR"} for price in range(60)]
gc.collect()
more = len(gc.get_objects()) - before
print(len({str(order) for order in orders}), more < 20)
