# None, True, small ints and () have no count to speak of; your own objects do.
import sys


class Order:
    pass


def growth(thing):
    before = sys.getrefcount(thing)
    many = [thing] * 100
    return sys.getrefcount(thing) - before


for name, thing in [("None", None), ("True", True), ("7", 7), ("-5", -5),
                    ("256", 256), ("()", ()), ("...", ...)]:
    print(name, growth(thing))
for name, thing in [("list", []), ("dict", {}), ("instance", Order()),
                    ("class", Order), ("function", growth),
                    ("float", 0.5 * 3), ("big int", 10 ** 20)]:
    print(name, growth(thing))
