# Wrong: frozen objects are never looked at
import gc

class Order:
    pass

gc.collect()
tea, cup = Order(), Order()
tea.next, cup.next = cup, tea
gc.freeze()
del tea, cup
print(gc.collect(0))
print(gc.collect())
