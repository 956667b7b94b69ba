# Open the ring before the names go, and there is nothing left to collect.
import gc


class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
tea = Order("tea")
cup = Order("cup")
tea.goes_with = cup
cup.goes_with = tea
cup.goes_with = None
del tea
print("the tea's name is gone")
del cup
print("collected:", gc.collect())
