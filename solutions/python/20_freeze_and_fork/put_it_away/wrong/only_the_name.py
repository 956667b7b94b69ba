# Wrong: deleting the name frees the order
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.freeze(); tea = None
print(gc.get_freeze_count() > 0)
