# Wrong: unfreeze brings all of it back into generation 2
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.freeze(); gc.unfreeze()
print(gc.get_freeze_count() > 0)
