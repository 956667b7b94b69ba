# Comparisons and indices that empty a deque, a bytearray or a slice of a list while it is used.
from collections import OrderedDict, deque


class Tea:
    """Is equal to nothing, and does something when it is asked."""

    def __init__(self, job):
        self.job = job

    def __eq__(self, other):
        self.job()
        return False

    def __hash__(self):
        return 1

    def __lt__(self, other):
        self.job()
        return True


class First:
    """Is 1, and empties what it is told to."""

    def __init__(self, things):
        self.things = things

    def __index__(self):
        self.things.clear()
        return 1


def attempt(what, job):
    try:
        print(what, job())
    except (IndexError, RuntimeError, TypeError, ValueError) as error:
        print(what, type(error).__name__, error)


for method in "index", "count", "remove", "__contains__":
    pots = deque()
    pots.extend([Tea(pots.clear)] * 5)
    attempt(method, lambda: getattr(pots, method)(1))
    print(len(pots))
pots = deque()
pots.extend([Tea(pots.clear)] * 5)
attempt("==", lambda: pots == deque([1] * 5))
for change in pots.append, pots.appendleft:
    pots.extend(range(3))
    attempt("for", lambda: [change(pot) for pot in pots])
    attempt("reversed", lambda: [change(pot) for pot in reversed(pots)])

for kind in OrderedDict, dict:
    cups = kind.fromkeys([1, 2, 3])
    attempt("pop", lambda: [cups.pop(cup) for cup in cups])

letters = bytearray(b"tea")
attempt("insert", lambda: letters.insert(First(letters), 1))
print(letters)
letters = bytearray(b"tea")
attempt("[1]", lambda: letters[First(letters)])
letters = bytearray(b"tea")
attempt("[1] =", lambda: letters.__setitem__(First(letters), 5))
print(letters)

for what in "__getitem__", "__delitem__", "pop", "__mul__":
    cups = [1, 2, 3]
    attempt(what, lambda: getattr(cups, what)(First(cups)))
    print(cups)
cups = [1, 2, 3]
attempt("insert", lambda: cups.insert(First(cups), 5))
cups[:] = [1, 2, 3]
attempt("index", lambda: cups.index(3, First(cups)))
cups[:] = [1, 2, 3]
attempt("slice", lambda: cups[First(cups) :])
cups[:] = [1, 2, 3]
attempt("slice =", lambda: cups.__setitem__(slice(First(cups), None), [1, 2]))
print(cups)
cups[:] = [3, 1, 2]
attempt("sort", lambda: cups.sort(key=cups.append))
print(cups)
