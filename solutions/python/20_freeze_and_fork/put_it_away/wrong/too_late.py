# Wrong: this order was made after the freeze
import gc

class Order:
    pass

gc.collect()
tea = Order()
gc.freeze(); tea = Order()
print(gc.get_freeze_count() > 0)
