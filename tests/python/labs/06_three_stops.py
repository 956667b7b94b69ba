# Set aside and fetched back one by one: the first walk reverses the list.
import gc


class Stop:
    def __init__(self, name):
        self.name = name


gc.disable()
gc.collect()
harbor = Stop("harbor")
market = Stop("market")
station = Stop("station")
station.next = market
market.next = harbor
del harbor, market
print("first walk:", gc.collect(0))
print("second walk:", gc.collect(1))
