# KeyError shows the key itself, as repr does.
def attempt(action):
    try:
        print(action())
    except KeyError as error:
        print(error, repr(error), error.args)


attempt(lambda: {}["tea"])
attempt(lambda: {1: 2}[3])
attempt(lambda: {}[None])
attempt(lambda: {}[(1, 2)])
attempt(lambda: {}.pop("cup"))
attempt(lambda: {}.popitem())
attempt(lambda: set().remove("x"))
attempt(lambda: set().pop())
attempt(lambda: {}.__delitem__("gone"))
try:
    prices = {}
    del prices["x"]
except KeyError as error:
    print("del", error)
try:
    prices = {}
    prices["x"] += 1
except KeyError as error:
    print("+=", error)
print(isinstance(KeyError(), LookupError), str(KeyError("a", "b")))
