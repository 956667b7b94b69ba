# Wrong: the third order has a name, so it is not trash
import gc

class Order:
    pass

gc.collect()
tea = Order()
cup = Order()
tea.next = cup
cup.next = tea
pot = Order()
pot.next = tea
del tea, cup
print(gc.collect())
