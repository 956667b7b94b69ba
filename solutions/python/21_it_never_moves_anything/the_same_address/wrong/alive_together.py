# Wrong: both live at the same time
class Order:
    __slots__ = ()

tea = Order()
first = id(tea)
cup = Order()
print(first == id(cup))
tea = cup = None
