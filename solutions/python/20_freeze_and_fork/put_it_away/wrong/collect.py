# Wrong: a collection brings it to generation 2
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.collect()
print(gc.get_freeze_count() > 0)
