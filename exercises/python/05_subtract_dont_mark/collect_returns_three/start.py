import gc

class Order:
    pass

gc.collect()
tea = Order()
cup = Order()
tea.next = cup
cup.next = tea  # change
del tea, cup
print(gc.collect())
