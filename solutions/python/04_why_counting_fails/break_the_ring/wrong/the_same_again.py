# Wrong: this is how it was
class Stop:
    def __init__(self, name):
        self.name = name

harbour = Stop("harbour")
market = Stop("market")
harbour.next = market
market.next = Stop("station")
market.next.next = harbour
del market
harbour.next.next.next = harbour
del harbour
print("closed")
