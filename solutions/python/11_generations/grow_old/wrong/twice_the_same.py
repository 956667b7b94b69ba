# Wrong: generation 0 is collected twice, and the order is no longer in it
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.collect(0); gc.collect(0)
print("looked")
