# Wrong: a list keeps the pot
import gc

class Order:
    pass

gc.collect()
tea, cup, pot = Order(), Order(), Order()
tea.next = cup; cup.next = tea; keep = [pot]
del tea, cup, pot
gc.collect()
print("closed")
