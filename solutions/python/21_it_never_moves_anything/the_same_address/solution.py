class Order:
    __slots__ = ()

tea = Order()
first = id(tea)
del tea
cup = Order()
print(first == id(cup))
del cup
