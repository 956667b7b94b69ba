# CPython's search for trash, written in Python, finds what CPython finds.
import gc
import sys


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = None


def find_trash(young):
    gc_refs = {}
    for i in range(len(young)):  # update_refs
        # two are ours: the list `young` and the argument itself
        gc_refs[young[i].name] = sys.getrefcount(young[i]) - 2

    for stop in young:  # subtract_refs
        for held in gc.get_referents(stop):
            if held in young:
                gc_refs[held.name] -= 1

    reachable, unreachable = [], []
    while young:  # move_unreachable
        stop = young.pop(0)
        if gc_refs[stop.name] == 0:
            unreachable.append(stop)
            continue
        reachable.append(stop)
        for held in gc.get_referents(stop):
            if held in unreachable:
                unreachable.remove(held)
                young.append(held)
            if held in young and gc_refs[held.name] == 0:
                gc_refs[held.name] = 1
    return [s.name for s in reachable], [s.name for s in unreachable]


def ring(names):
    stops = [Stop(name) for name in names]
    for i in range(len(stops)):
        stops[i].next = stops[i - 1]
    return stops


gc.disable()
gc.collect()
tram = ring(["harbour", "market", "station", "park"])
ferry = ring(["island", "lighthouse"])
ticket = tram[2]
young = tram + ferry
del tram, ferry
reachable, unreachable = find_trash(young)
print("reachable:  ", reachable)
print("unreachable:", unreachable)

print("CPython frees", gc.collect(0))
kept = [o.name for o in gc.get_objects(generation=1) if type(o) is Stop]
print("CPython keeps", kept)
