# Wrong: two orders are asked for
class Order:
    __slots__ = ()

tea = Order()
first = id(tea)
tea, cup = None, tea
print(first == id(cup))
del tea, cup
