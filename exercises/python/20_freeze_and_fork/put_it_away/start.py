import gc

class Order:
    pass

gc.collect()
tea = Order()
# your line
print(gc.get_freeze_count() > 0)
