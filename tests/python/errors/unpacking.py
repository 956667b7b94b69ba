# The wrong number of values to unpack.
def attempt(action):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def two(value):
    a, b = value


def starred(value):
    a, b, *c = value


def nested(value):
    a, (b, c) = value


def loop(value):
    for a, b in value:
        pass


for value in ([], [1], (1, 2, 3), "abc", 5, None, {1: 2}, iter([1]), range(9)):
    attempt(lambda: two(value))
attempt(lambda: starred([1]))
attempt(lambda: starred([]))
attempt(lambda: nested((1, 2)))
attempt(lambda: nested((1, (2,))))
attempt(lambda: loop([1]))
attempt(lambda: loop([(1, 2), (3,)]))
attempt(lambda: dict([(1, 2, 3)]))
