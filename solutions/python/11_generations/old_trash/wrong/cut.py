# Wrong: without a ring there is nothing to find
import gc

class Order:
    pass

gc.collect()
tea, cup = Order(), Order()
tea.next, cup.next = cup, tea
tea.next = None
del tea, cup
print(gc.collect(0))
print(gc.collect())
