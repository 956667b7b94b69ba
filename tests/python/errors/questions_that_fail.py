# Whether an object has an attribute is answered by it, and may fail.


class Fails:
    @property
    def keys(self):
        raise ValueError("keys")

    @property
    def __isabstractmethod__(self):
        raise KeyError("abstract")


class Missing:
    @property
    def keys(self):
        raise AttributeError("keys")


class Number:
    def keys(self):
        return 5

    def __getitem__(self, key):
        return key


def take(**given):
    return given


for value in [Fails(), Missing(), Number(), 5, [(1, 2)]]:
    for ask in [
        lambda value: take(**value),
        lambda value: print(**value),
        lambda value: {**value},
        lambda value: dict(value),
        lambda value: {}.update(value),
        lambda value: property(value).__isabstractmethod__,
        lambda value: staticmethod(value).__isabstractmethod__,
    ]:
        try:
            print(ask(value))
        except Exception as error:
            print(type(error).__name__, error)
