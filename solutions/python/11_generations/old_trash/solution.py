import gc

class Order:
    pass

gc.collect()
tea, cup = Order(), Order()
tea.next, cup.next = cup, tea
gc.collect(0)
del tea, cup
print(gc.collect(0))
print(gc.collect())
