# Wrong: this is a collection of generation 2
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.collect()
print("looked")
