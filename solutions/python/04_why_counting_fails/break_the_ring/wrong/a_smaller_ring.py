# Wrong: now the harbour leads to itself
class Stop:
    def __init__(self, name):
        self.name = name

harbour = Stop("harbour")
market = Stop("market")
harbour.next = market
market.next = Stop("station")
market.next.next = harbour
del market
harbour.next = harbour
del harbour
print("closed")
