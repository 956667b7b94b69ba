# Wrong: from generation 0 a collection of generation 1 brings it to 2, but a name too many makes another order
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.collect(1); tea = Order()
print("looked")
