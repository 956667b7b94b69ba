# Wrong: a ring that is held is not trash, and afterwards nothing asks again
class Stop:
    def __init__(self, name):
        self.name = name

harbour = Stop("harbour")
market = Stop("market")
harbour.next = market
market.next = Stop("station")
market.next.next = harbour
del market
import gc; gc.collect()
del harbour
print("closed")
