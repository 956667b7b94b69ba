# Wrong: `collect` works whether or not the collector is on
import gc

class Order:
    pass

gc.collect()
tea, cup = Order(), Order()
tea.next, cup.next = cup, tea
gc.disable()
del tea, cup
print(gc.collect(0))
print(gc.collect())
