# A single reference from outside keeps a whole ring, and all it leads to.
import gc


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = None


gc.disable()
gc.collect()
stops = [Stop(name) for name in ("harbour", "market", "station", "park")]
for i in range(4):
    stops[i].next = stops[i - 1]
ticket = stops[2]
del stops
print("collected:", gc.collect())
print("from", ticket.name, "we reach", ticket.next.next.next.name)
del ticket
print("collected:", gc.collect())
