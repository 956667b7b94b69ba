# Wrong: the ids that are compared must be those of the two orders
class Order:
    __slots__ = ()

tea = Order()
first = id(tea)
cup = Order()
first = id(cup)
print(first == id(cup))
del tea, cup
