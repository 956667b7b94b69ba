# Two orders that hold each other never reach zero; the collector finds them.
import gc


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
tea = Order("tea")
cup = Order("cup")
tea.goes_with = cup
cup.goes_with = tea
del tea, cup
print("no name leads there, nothing was freed")
print("collected:", gc.collect())
