class Order:
    __slots__ = ()

tea = Order()
first = id(tea)
cup = Order()
print(first == id(cup))
del tea, cup
