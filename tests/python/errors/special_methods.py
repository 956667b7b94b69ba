# Special methods that return the wrong thing.
class Wrong:
    def __len__(self):
        return -1

    def __str__(self):
        return 5

    def __bool__(self):
        return "yes"

    def __iter__(self):
        return 5

    def __hash__(self):
        return "a"

    def __contains__(self, item):
        raise ValueError("looked")


class Unhashable:
    def __eq__(self, other):
        return True


class ReturnsFromInit:
    def __init__(self):
        return 5


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: len(Wrong()))
attempt(lambda: str(Wrong()))
attempt(lambda: bool(Wrong()))
attempt(lambda: list(Wrong()))
attempt(lambda: hash(Wrong()))
attempt(lambda: 5 in Wrong())
attempt(lambda: {Unhashable(): 1})
attempt(lambda: ReturnsFromInit())
