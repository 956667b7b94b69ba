# A single reference from outside keeps a whole ring, and a ring without one goes.
import gc


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = None


def ring(*names):
    stops = [Stop(name) for name in names]
    for i in range(len(stops)):
        stops[i].next = stops[i - 1]
    return stops


gc.disable()
gc.collect()
tram = ring("harbor", "market", "station", "park")
ferry = ring("island", "lighthouse")
ticket = tram[2]
del tram, ferry
print("collected:", gc.collect())
print("from the", ticket.name, "we reach the", ticket.next.next.next.name)
del ticket
print("collected:", gc.collect())
