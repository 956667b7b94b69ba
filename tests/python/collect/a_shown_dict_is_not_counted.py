# A dict that only shows an instance's attributes is not found with it: it is not an object of the ring.
import gc

gc.disable()


class Order:
    pass


def ring(look):
    order = Order()
    order.itself = order
    if look:
        vars(order)


gc.collect()
ring(False)
print("nobody looked:", gc.collect())
ring(True)
print("somebody looked at its dict:", gc.collect())
order = Order()
order.__dict__["itself"] = order
print([type(found).__name__ for found in gc.get_referents(order)])
del order
print("set through the dict:", gc.collect())
order = Order()
order.__dict__ = {"itself": order}
del order
print("with a dict of its own:", gc.collect())
