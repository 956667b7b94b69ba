# What looks unreachable at first is moved back when something reached leads to it.
import gc


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = None


def order_in_the_list():
    return [o.name for o in gc.get_objects() if type(o) is Stop]


gc.disable()
gc.collect()
harbor, market, station = Stop("harbor"), Stop("market"), Stop("station")
station.next = market
market.next = harbor
del harbor, market
print("before:", order_in_the_list())
print("collected:", gc.collect())
print("after: ", order_in_the_list())
