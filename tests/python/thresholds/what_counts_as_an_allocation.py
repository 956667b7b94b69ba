# What making and keeping one of a kind adds to count0.
import gc


class Order:
    def pack(self):
        return self


class Card:
    __slots__ = ("front",)


def pages():
    yield 1


def growth(make):
    make()
    start = gc.get_count()[0]
    kept = make()
    return gc.get_count()[0] - start


def closure():
    order = 1
    return lambda: order


gc.disable()
gc.collect()
gc.get_count()
order = Order()
letters = ["a", "b"]
results = [
    ("instance", growth(Order)),
    ("instance with slots", growth(Card)),
    ("set", growth(lambda: {1})),
    ("generator", growth(pages)),
    ("lambda", growth(lambda: lambda: 1)),
    ("closure", growth(closure)),
    ("list iterator", growth(lambda: iter(letters))),
    ("range iterator", growth(lambda: iter(range(3)))),
    ("enumerate", growth(lambda: enumerate(letters)) > 0),
    ("string", growth(lambda: "a" * 50)),
    ("float", growth(lambda: len(letters) / 3)),
    ("object()", growth(object)),
    ("class", growth(lambda: type("Box", (), {})) > 3),
]
for name, result in results:
    print(name, result)
