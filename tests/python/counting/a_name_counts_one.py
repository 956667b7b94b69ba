# Each name, list item, dict value, tuple item and attribute counts one reference.
import sys


class Order:
    def __init__(self):
        self.gift = None


def count(thing):
    return sys.getrefcount(thing) - 2


tea = Order()
print("a name:", count(tea))
other = tea
print("two names:", count(tea))
shelf = [tea]
print("a list item:", count(tea))
prices = {"tea": tea}
print("a dict value:", count(tea))
pair = (tea, tea)
print("two tuple items:", count(tea))
box = Order()
box.gift = tea
print("an attribute:", count(tea))
keys = {tea: 1}
print("a dict key:", count(tea))
wished = {tea}
print("a set member:", count(tea))
del other, shelf, prices, pair, box, keys, wished
print("one name:", count(tea))
