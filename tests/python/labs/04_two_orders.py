# Two orders that hold each other: no name is left, and each count stays 1.
import gc


class Order:
    def __init__(self, name):
        self.name = name


gc.disable()
gc.collect()
tea = Order("tea")
cup = Order("cup")
tea.goes_with = cup
cup.goes_with = tea
del tea, cup
print(gc.collect())
