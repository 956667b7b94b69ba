# Wrong: one collection brings it to generation 1
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.collect(0)
print("looked")
