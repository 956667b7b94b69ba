# Wrong: a class is not an order
import gc

class Order:
    pass

gc.collect()
gc.disable()
tea = Order()
cup = Order()
pot = Order()
cup.next = cup
pot.next = cup
del tea, cup, pot
alive = 4  # change
