# count0 counts containers made minus containers freed.
import gc


class Order:
    pass


def count(make):
    before = gc.get_count()[0]
    kept = make()
    return gc.get_count()[0] - before


def nest():
    return Order()


gc.disable()
gc.collect()
gc.get_count()
results = [
    ("one instance", count(Order)),
    ("dropped at once", count(lambda: Order() and None)),
    ("a thousand dropped", count(lambda: [Order() for i in range(1000)] and 0)),
    ("three kept", count(lambda: [Order(), Order(), Order()]) - count(lambda: [])),
    ("strings", count(lambda: "tea" * 3)),
    ("floats", count(lambda: 1.5 * 3)),
    ("object()", count(object)),
    ("sets", count(set)),
]
for name, result in results:
    print(name, result)
