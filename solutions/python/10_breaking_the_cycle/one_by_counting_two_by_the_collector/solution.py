import gc

class Order:
    pass

gc.collect()
tea, cup, pot = Order(), Order(), Order()
tea.next = cup
cup.next = tea
pot.next = tea
del tea, cup, pot
gc.collect()
print("closed")
