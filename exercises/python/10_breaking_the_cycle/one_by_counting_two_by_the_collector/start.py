import gc

class Order:
    pass

gc.collect()
tea, cup, pot = Order(), Order(), Order()
# your lines
del tea, cup, pot
gc.collect()
print("closed")
