# Wrong: without a ring counting frees all three
import gc

class Order:
    pass

gc.collect()
tea, cup, pot = Order(), Order(), Order()
tea.next = cup
del tea, cup, pot
gc.collect()
print("closed")
