# The collector clears the tea, and counting frees the spoon, the cup and the tea.
import gc


class Order:
    def __init__(self, name):
        self.name = name


gc.disable()
gc.collect()
spoon = Order("spoon")
gc.collect()
tea = Order("tea")
cup = Order("cup")
tea.goes_with = cup
cup.goes_with = tea
cup.comes_with = spoon
del tea, cup, spoon
print(gc.collect(0))
