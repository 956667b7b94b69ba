# Attributes that can't be set or deleted.
class Order:
    kind = "order"

    @property
    def price(self):
        return 5


def attempt(action):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


order = Order()
attempt(lambda: delattr(order, "name"))
attempt(lambda: delattr(order, "kind"))
attempt(lambda: setattr(order, "price", 6))
attempt(lambda: setattr(5, "name", 1))
attempt(lambda: setattr([], "name", 1))
attempt(lambda: setattr(int, "name", 1))
attempt(lambda: setattr(None, "name", 1))
attempt(lambda: setattr(object(), "name", 1))
