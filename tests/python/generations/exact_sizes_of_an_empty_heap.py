# After collect, freeze, collect the lists are empty, and sizes become exact.
import gc


class Order:
    def __init__(self):
        self.parts = []


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
empty = len(gc.get_objects())
orders = [Order() for i in range(10)]
ten = len(gc.get_objects())
pair = (1, orders)
prices = {"tea": 5}
more = len(gc.get_objects())
prices["cup"] = []
even_more = len(gc.get_objects())
orders = pair = prices = None
none = len(gc.get_objects())
print(empty, ten, more, even_more, none)
