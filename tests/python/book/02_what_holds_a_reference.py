# Names, items, attributes, arguments: each holds one reference, and lets go of one.
import sys


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None


def count_inside(order):
    return sys.getrefcount(order) - 1


tea = Order("tea")
print("a name:             ", sys.getrefcount(tea) - 1)
cup = Order("cup")
cup.goes_with = tea
print("an attribute:       ", sys.getrefcount(tea) - 1)
tray = [tea, cup]
print("an item of a list:  ", sys.getrefcount(tea) - 1)
menu = {"afternoon": tea}
print("a value in a dict:  ", sys.getrefcount(tea) - 1)
print("an argument:        ", count_inside(tea))
print("after the call:     ", sys.getrefcount(tea) - 1)
cup.goes_with = None
del tray, menu["afternoon"]
print("only the name again:", sys.getrefcount(tea) - 1)
