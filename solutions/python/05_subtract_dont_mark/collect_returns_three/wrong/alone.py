# Wrong: an order that is dropped at once is freed by counting
import gc

class Order:
    pass

gc.collect()
tea = Order()
cup = Order()
tea.next = cup
cup.next = tea
Order()
del tea, cup
print(gc.collect())
