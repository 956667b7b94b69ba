# The place of an object that was freed is taken by the next one of its size.
class Order:
    __slots__ = ("name",)


tea = Order()
cup = Order()
place = id(tea)
del tea
pot = Order()
print("in the place of the tea:", id(pot) == place)
jug = Order()
print("there as well:", id(jug) == place)
