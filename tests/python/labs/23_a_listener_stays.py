# A list of listeners holds a cart that has no name any more.
import gc


class Cart:
    pass


class Tracker:
    def __init__(self, cart):
        self.cart = cart

    def on_change(self):
        pass


listeners = []
gc.collect()
gc.disable()
cart = Cart()
listeners.append(Tracker(cart).on_change)

del cart
print("found:", gc.collect())
listeners.clear()
print("listeners:", len(listeners))
