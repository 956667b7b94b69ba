# A tram line with a ticket, a ferry without: what is left comes from outside.
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
print(gc.collect(0))
