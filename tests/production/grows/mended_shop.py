"""The shop, mended: what the chapter found is gone."""

import functools
import weakref

LISTENERS = weakref.WeakSet()


class Cart:
    """What one visitor has chosen. A cart holds its basket, a basket only knows its cart."""

    def __init__(self, visitor):
        self.visitor = visitor
        self.basket = Basket(self)


class Basket:
    def __init__(self, cart):
        self._cart = weakref.ref(cart)
        self.items = []

    @property
    def cart(self):
        return self._cart()


class Catalog:
    """The dishes of one language, and their prices, which take time to find out."""

    def __init__(self, language):
        self.language = language

    def price(self, dish, visitor):
        return price(self.language, dish, bool(visitor % 2))


@functools.lru_cache(maxsize=1000)
def price(language, dish, doubled):
    return len(dish) * (2 if doubled else 1)


class Tracker:
    """Counts how often a cart was changed. Each request makes one."""

    def __init__(self, cart):
        self.cart = cart
        self.changes = 0
        LISTENERS.add(self)

    def on_change(self):
        self.changes += 1


CATALOG = Catalog("en")


def handle(visitor):
    """One request."""
    cart = Cart(visitor)
    tracker = Tracker(cart)
    cart.basket.items.append("tea")
    for listener in LISTENERS:
        listener.on_change()
    assert tracker.changes == 1
    return CATALOG.price("tea", visitor)


def serve(first, last):
    for visitor in range(first, last):
        handle(visitor)
