# Wrong: the order stays where it is
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.disable()
print(gc.get_freeze_count() > 0)
