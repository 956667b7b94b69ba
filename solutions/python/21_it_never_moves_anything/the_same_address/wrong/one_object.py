# Wrong: this is one order with two names
class Order:
    __slots__ = ()

tea = Order()
first = id(tea)
cup = tea
print(first == id(cup))
del tea, cup
