# Wrong: four are found
import gc

class Order:
    pass

gc.collect()
tea = Order()
cup = Order()
tea.next = cup
cup.next = Order()
cup.next.next = Order()
cup.next.next.next = tea
del tea, cup
print(gc.collect())
