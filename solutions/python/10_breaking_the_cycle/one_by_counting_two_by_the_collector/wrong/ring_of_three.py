# Wrong: the collector frees all three
import gc

class Order:
    pass

gc.collect()
tea, cup, pot = Order(), Order(), Order()
tea.next = cup; cup.next = pot; pot.next = tea
del tea, cup, pot
gc.collect()
print("closed")
