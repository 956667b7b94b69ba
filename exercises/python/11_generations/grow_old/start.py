import gc

class Order:
    pass

gc.collect()
tea = Order()
# your lines
print("looked")
