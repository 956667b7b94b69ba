# What can be raised and caught, and what can't.
def attempt(action):
    try:
        action()
    except TypeError as error:
        print("TypeError", error)
    except Exception as error:
        print(type(error).__name__, error)


def throw(thing):
    raise thing


def throw_from(thing, cause):
    raise thing from cause


class Torn(Exception):
    pass


attempt(lambda: throw(5))
attempt(lambda: throw("tea"))
attempt(lambda: throw(None))
attempt(lambda: throw(int))
attempt(lambda: throw(Torn))
attempt(lambda: throw(Torn("page")))
attempt(lambda: throw(Torn("page", 3)))
attempt(lambda: throw_from(Torn("a"), 5))
attempt(lambda: throw_from(Torn("a"), None))
try:
    raise
except RuntimeError as error:
    print(error)
try:
    try:
        raise Torn
    except 5:
        pass
except TypeError as error:
    print(error)
print(repr(Torn("a", 1)), str(Torn()), str(Torn(5)), Torn("x").args)
