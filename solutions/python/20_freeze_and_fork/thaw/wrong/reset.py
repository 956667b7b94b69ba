# Wrong: garbage is another list
import gc

class Order:
    pass

gc.collect()
tea, cup = Order(), Order()
tea.next, cup.next = cup, tea
gc.freeze()
del tea, cup
print(gc.collect())
gc.garbage.clear()
print(gc.collect())
