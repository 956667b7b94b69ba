# Attributes of a list's, dict's or exception's subclass, and of a function, are kept in a dict: one object more.
import gc


class Shelf(list):
    pass


class Cache(dict):
    pass


class Title(str):
    pass


class Trouble(Exception):
    pass


class Order:
    pass


gc.disable()
gc.collect()
for kind in (Shelf, Cache, Title, Trouble, Order):
    thing = kind()
    thing.me = thing
    thing.price = 3
    del thing
    print(kind.__name__, gc.collect())


def counter():
    def count():
        pass
    count.me = count


counter()
print("function", gc.collect())
