# Wrong: what the ring holds waits with it
import gc

class Order:
    pass

gc.collect()
tea, cup, pot = Order(), Order(), Order()
tea.next = cup; cup.next = tea; tea.pot = pot
del tea, cup, pot
gc.collect()
print("closed")
