# Wrong: a name doesn't cut the ring
class Stop:
    def __init__(self, name):
        self.name = name

harbour = Stop("harbour")
market = Stop("market")
harbour.next = market
market.next = Stop("station")
market.next.next = harbour
del market
harbour.name = None
del harbour
print("closed")
