# Lists, sets, slices and instances are tracked from the start, even empty ones.
import gc


class Order:
    pass


class Card:
    __slots__ = ()


class Number(int):
    pass


def nothing():
    pass


def gives():
    yield


things = [
    ("list", []), ("list of atoms", [1]), ("set", set()),
    ("frozenset", frozenset("a")), ("slice", slice(1)), ("instance", Order()),
    ("instance without a dict", Card()), ("int's child", Number(1)),
    ("class", Order), ("function", nothing), ("lambda", lambda: 1),
    ("bound method", [].append), ("builtin", len), ("generator", gives()),
    ("module", gc), ("exception", ValueError()), ("iterator", iter([])),
    ("dict keys", {}.keys()), ("enumerate", enumerate([])), ("zip", zip()),
    ("map", map(len, [])), ("property", property()), ("globals", globals()),
]
for name, thing in things:
    before = gc.is_tracked(thing)
    gc.collect()
    print(name, before, gc.is_tracked(thing))
