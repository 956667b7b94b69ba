# Wrong: three are found, but one of them is a list
import gc

class Order:
    pass

gc.collect()
tea = Order()
cup = Order()
tea.next = cup
cup.next = [tea]
del tea, cup
print(gc.collect())
