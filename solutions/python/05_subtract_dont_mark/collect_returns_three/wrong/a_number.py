# Wrong: a number is not an object that the collector tracks
import gc

class Order:
    pass

gc.collect()
tea = Order()
cup = Order()
tea.next = cup
cup.next = tea
tea.price = 3
del tea, cup
print(gc.collect())
