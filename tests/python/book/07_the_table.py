# Tracked when made, after a young collection, after a full one: a row for each kind.
import gc


class Order:
    pass


gc.disable()
gc.collect()
price, name = 4.5, "tea"
emptied = {"offers": []}
del emptied["offers"]
things = {
    "a number": price,
    "an empty tuple": (),
    "a tuple of atoms": (name, price),
    "a tuple of tuples": ((name, price), (price,)),
    "a tuple with a list": (name, []),
    "a dict of atoms": {name: price},
    "a dict with a list": {name: []},
    "the list taken out": emptied,
    "an empty list": [],
    "an order": Order(),
}
made = {kind: gc.is_tracked(thing) for kind, thing in things.items()}
gc.collect(0)
young = {kind: gc.is_tracked(thing) for kind, thing in things.items()}
gc.collect()
for kind, thing in things.items():
    print("%-20s %-5s %-5s %s" % (kind, made[kind], young[kind], gc.is_tracked(thing)))
