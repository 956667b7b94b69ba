# Held at the island, the ferry stays and the tram goes.
import gc


class Stop:
    def __init__(self, name):
        self.name = name


def ring(*names):
    stops = [Stop(name) for name in names]
    for at, stop in enumerate(stops):
        stop.next = stops[(at + 1) % len(stops)]
    return stops


gc.disable()
gc.collect()
tram = ring("harbor", "park", "station", "market")
ferry = ring("island", "lighthouse")
ticket = ferry[0]
del tram, ferry
print("collected:", gc.collect())
print("from the island we reach the", ticket.next.name)
