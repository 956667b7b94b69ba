# Wrong: a ring that is held is not trash, and afterwards nothing asks again
class Stop:
    def __init__(self, name):
        self.name = name

harbor = Stop("harbor")
market = Stop("market")
harbor.next = market
market.next = Stop("station")
market.next.next = harbor
del market
import gc; gc.collect()
del harbor
print("closed")
