# Two orders and their list are counted; the thousand prices in it aren't.
import gc


class Order:
    pass


gc.disable()
gc.collect()
tea = Order()
cup = Order()
tea.goes_with = cup
cup.goes_with = tea
tea.prices = cup.prices = [float(n) for n in range(1000)]
del tea, cup
print("collected:", gc.collect())
