# Wrong: one alone in a ring leaves two to counting
import gc

class Order:
    pass

gc.collect()
tea, cup, pot = Order(), Order(), Order()
tea.next = tea
del tea, cup, pot
gc.collect()
print("closed")
