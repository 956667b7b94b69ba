# Count minus references from inside leaves the references from outside.
import gc
import sys


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = None


def ring(*names):
    stops = [Stop(name) for name in names]
    for i in range(len(stops)):
        stops[i].next = stops[i - 1]
    return stops


tram = ring("harbor", "market", "station", "park")
ferry = ring("island", "lighthouse")
ticket = tram[2]
young = tram + ferry
del tram, ferry

counts = {}
for i in range(len(young)):  # update_refs
    # two references are our own: the list `young`, and the argument
    counts[young[i].name] = sys.getrefcount(young[i]) - 2
gc_refs = dict(counts)

for stop in young:  # subtract_refs
    for held in gc.get_referents(stop):
        if held in young:
            gc_refs[held.name] -= 1

for name in counts:
    print("%-10s count %d, left %d" % (name, counts[name], gc_refs[name]))
