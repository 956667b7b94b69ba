# Wrong: then the ring is in use, and the full collection finds nothing
import gc

class Order:
    pass

gc.collect()
tea, cup = Order(), Order()
tea.next, cup.next = cup, tea
keep = tea
del tea, cup
print(gc.collect(0))
print(gc.collect())
