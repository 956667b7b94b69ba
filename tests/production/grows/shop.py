"""A small web shop, without the web. Its memory grows; the chapter finds out why."""

import functools

LISTENERS = []


class Cart:
    """What one visitor has chosen. A basket knows its cart, a cart its basket."""

    def __init__(self, visitor):
        self.visitor = visitor
        self.basket = Basket(self)


class Basket:
    def __init__(self, cart):
        self.cart = cart
        self.items = []


class Catalog:
    """The dishes of one language, and their prices, which take time to find out."""

    def __init__(self, language):
        self.language = language
        self.prices = {name: len(name) for name in ("tea", "cake", "pie")}
        self.page = "x" * 2000

    @functools.lru_cache(maxsize=None)
    def price(self, dish, visitor):
        return self.prices[dish] * (2 if visitor % 2 else 1)


class Tracker:
    """Counts how often a cart was changed. Each request makes one."""

    def __init__(self, cart):
        self.cart = cart
        self.changes = 0
        LISTENERS.append(self.on_change)

    def on_change(self):
        self.changes += 1


CATALOG = Catalog("en")


def handle(visitor):
    """One request."""
    cart = Cart(visitor)
    Tracker(cart)
    cart.basket.items.append("tea")
    for listener in LISTENERS[-1:]:
        listener()
    return CATALOG.price("tea", visitor)


def serve(first, last):
    for visitor in range(first, last):
        handle(visitor)
