# list() and dict() are allocated whatever the free lists hold, and go to them when they die.
import copy
import gc

gc.disable()


def growth(make):
    """What is counted for one, and then for as many displays as there are dead ones."""
    gc.collect()
    dead = [[], [], {}, {}]
    del dead
    gc.get_count()
    start = gc.get_count()[0]
    kept = make()
    one = gc.get_count()[0] - start
    del kept
    start = gc.get_count()[0]
    kept = [[], [], [], {}, {}, {}]
    return one, gc.get_count()[0] - start


answers = [
    ("[]", growth(lambda: [])),
    ("list()", growth(lambda: list())),
    ("list of a tuple", growth(lambda: list((1, 2)))),
    ("list of a range", growth(lambda: list(range(2)))),
    ("{}", growth(lambda: {})),
    ("dict()", growth(lambda: dict())),
    ("dict of keywords", growth(lambda: dict(a=1))),
    ("dict of a dict", growth(lambda: dict({1: 2}))),
    ("dict.fromkeys", growth(lambda: dict.fromkeys("ab"))),
    ("a copy", growth(lambda: {1: 2}.copy())),
    ("copy.copy", growth(lambda: copy.copy([1]))),
    ("sorted", growth(lambda: sorted("ba"))),
]
gc.collect()
gc.get_count()
many = []
for _ in range(100):
    dict()
many.append(gc.get_count()[0])
for _ in range(100):
    list()
many.append(gc.get_count()[0])
for name, both in answers:
    print(name, both)
print("after a hundred of each:", many)
