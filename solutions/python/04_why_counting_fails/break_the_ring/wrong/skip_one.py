# Wrong: a ring of two is left
class Stop:
    def __init__(self, name):
        self.name = name

harbour = Stop("harbour")
market = Stop("market")
harbour.next = market
market.next = Stop("station")
market.next.next = harbour
del market
harbour.next = harbour.next.next
del harbour
print("closed")
