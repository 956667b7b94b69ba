# Wrong: without a ring counting frees them all
import gc

class Order:
    pass

gc.collect()
tea = Order()
cup = Order()
tea.next = cup
cup.next = Order()
del tea, cup
print(gc.collect())
