import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.freeze()
print(gc.get_freeze_count() > 0)
