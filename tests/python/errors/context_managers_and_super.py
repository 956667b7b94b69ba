# Things without __enter__, wrong super calls, abstract calls.
class Half:
    def __enter__(self):
        return self


class Child(Half):
    def call(self):
        return super().missing()

    def wrong(self):
        return super().price


def attempt(action):
    try:
        print(action())
    except (TypeError, AttributeError, RuntimeError, NotImplementedError) as error:
        print(type(error).__name__, error)


def use(thing):
    with thing:
        return "inside"


def no_class():
    return super().method()


class Base:
    def area(self):
        raise NotImplementedError


attempt(lambda: use(5))
attempt(lambda: use(Half()))
attempt(lambda: Child().call())
attempt(lambda: Child().wrong())
attempt(lambda: no_class())
attempt(lambda: Base().area())
