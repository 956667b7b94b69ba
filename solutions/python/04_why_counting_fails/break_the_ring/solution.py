class Stop:
    def __init__(self, name):
        self.name = name

harbor = Stop("harbor")
market = Stop("market")
harbor.next = market
market.next = Stop("station")
market.next.next = harbor
del market
harbor.next = None
del harbor
print("closed")
