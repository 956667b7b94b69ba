# Wrong: thresholds say when, not where
import gc

class Order:
    pass

gc.collect()
tea, cup = Order(), Order()
tea.next, cup.next = cup, tea
gc.freeze()
del tea, cup
print(gc.collect())
gc.set_threshold(1)
print(gc.collect())
