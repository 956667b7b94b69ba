# Small tuples and dicts that die are kept for reuse; sets, instances and long tuples aren't.
import gc


class Order:
    pass


def after_dropping(make):
    kept = make()
    kept = None
    start = gc.get_count()[0]
    kept = make()
    return gc.get_count()[0] - start


number = 1
gc.disable()
gc.collect()
gc.get_count()
results = [
    ("tuple of 2", after_dropping(lambda: (number, 2))),
    ("tuple of 20", after_dropping(lambda: (number,) + tuple(range(19)))),
    ("dict display", after_dropping(lambda: {number: 1})),
    ("list display", after_dropping(lambda: [number])),
    ("set display", after_dropping(lambda: {number})),
    ("instance", after_dropping(Order)),
    ("lambda", after_dropping(lambda: lambda: number)),
]
for name, result in results:
    print(name, result)
