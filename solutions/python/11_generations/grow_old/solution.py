import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.collect(0)
gc.collect(1)
print("looked")
