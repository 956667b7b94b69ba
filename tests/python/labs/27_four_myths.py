# Four things that are often said of the garbage collector, and what happens.
import gc


class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
tea = Order("tea")
del tea
prices = [3, 4, 5]
print("list tracked:", gc.is_tracked(prices), "- price tracked:", gc.is_tracked(prices[0]))
cup = Order("cup")
cup.goes_with = cup
del cup
print("found:", gc.collect())
unused = Order("pot")
print("found:", gc.collect())
del unused
