# Wrong: frozen objects are in the permanent generation
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.freeze()
print("looked")
