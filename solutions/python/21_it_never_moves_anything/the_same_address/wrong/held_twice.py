# Wrong: the first order is still held
class Order:
    __slots__ = ()

tea = Order()
first = id(tea)
keep = [tea]
del tea
cup = Order()
print(first == id(cup))
del cup, keep
