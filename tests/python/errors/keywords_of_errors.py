# Which keywords the classes of errors take.
def attempt(action):
    try:
        print(repr(action()))
    except TypeError as error:
        print(type(error).__name__, error)


class OwnImport(ImportError):
    pass


class OwnAttribute(AttributeError):
    pass


for kind in (ImportError, ModuleNotFoundError, AttributeError, OwnImport, OwnAttribute, KeyError,
             StopIteration, ValueError):
    attempt(lambda: kind(bogus=1))
    attempt(lambda: kind("x", nam=1))
    attempt(lambda: kind("x", name=1))
    attempt(lambda: kind("x", path=1))
    attempt(lambda: kind("x", obj=1))
attempt(lambda: NameError("x", nam=1))
attempt(lambda: NameError("x", name="n").name)
