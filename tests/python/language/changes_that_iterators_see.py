# What is noticed when a dict or an OrderedDict changes while it is gone through.
import collections


def attempt(make, change, view=iter):
    found = make()
    seen = []
    try:
        for at, item in enumerate(view(found)):
            seen.append(item)
            if at > 20:
                break
            change(found, item)
    except (RuntimeError, KeyError) as error:
        seen.append(f"{type(error).__name__}: {error}")
    print(seen)


def exchange(found, key):
    del found[key]
    found[key] = 0


def exchange_last(found, key):
    found.popitem()
    found[key + 100] = 0


def again(found, key):
    del found[key]
    found[key + 10] = 0


def anew(found, key):
    n = len(found)
    found.clear()
    for at in range(n):
        found[at + 50] = 0


for n in range(1, 13):
    for change in (exchange, exchange_last, again, anew):
        attempt(lambda: dict.fromkeys(range(n)), change)
    attempt(lambda: dict.fromkeys(range(n)), exchange, reversed)
    attempt(lambda: {key: 1 for key in range(n)}, again, reversed)

taken = dict.fromkeys(range(6))
for key in range(5):
    del taken[key]
for key in range(10, 13):
    taken[key] = 0
print(taken, list(reversed(taken)))
while taken:
    print(taken.popitem(), len(taken), list(taken), list(reversed(taken)))
taken[1] = 2
print(taken, list(reversed(taken)))


def move(found, key):
    found.move_to_end(key)


def remove(found, key):
    del found[key]


def add(found, key):
    found["z"] = 1


def put(found, key):
    found[key] = 5


for n in range(1, 4):
    for change in (move, remove, add, put, exchange):
        make = lambda: collections.OrderedDict.fromkeys(range(n))
        attempt(make, change)
        attempt(make, change, reversed)
        attempt(make, change, lambda found: found.keys())
    attempt(make, lambda found, pair: found.popitem(), lambda found: found.items())
    attempt(make, lambda found, value: found.popitem(), lambda found: found.values())


class Ordered(collections.OrderedDict):
    pass


attempt(lambda: Ordered(a=1, b=2), remove)
both = collections.OrderedDict(a=1) | {"b": 2}
print(type(both).__name__, list(both))
print(type({"b": 2} | both).__name__, list({"b": 2} | both))
print(both.keys(), both.values(), both.items())
