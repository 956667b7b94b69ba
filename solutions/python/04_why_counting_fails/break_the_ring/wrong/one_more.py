# Wrong: a fourth stop makes the ring longer
class Stop:
    def __init__(self, name):
        self.name = name

harbour = Stop("harbour")
market = Stop("market")
harbour.next = market
market.next = Stop("station")
market.next.next = harbour
del market
harbour.next.next.next = Stop("park"); harbour.next.next.next.next = harbour
del harbour
print("closed")
