# Objects in several cycles are counted once, and kept as long as one way leads there.
import gc


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = []


def network():
    market = Stop("market")
    for line in ("red", "blue", "green"):
        first = Stop(line + " first")
        last = Stop(line + " last")
        first.next.append(last)
        last.next.append(market)
        market.next.append(first)
    return market


gc.disable()
gc.collect()
market = network()
blue = market.next[1]
market = None
print("kept:", gc.collect(), blue.next[0].next[0].name)
market = blue.next[0].next[0]
market.next.pop(0)
print("the red line went by counting:", gc.collect())
market.next[1].next.append(market.next[1])
market.next.pop()
print("the green one, a ring now:", gc.collect())
blue = market = None
print("the rest:", gc.collect())
