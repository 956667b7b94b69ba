# CPython's walk with its two lists, in Python: the order it leaves is CPython's.
import gc


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = None


def walk(young, gc_refs):
    kept, unreachable = [], []
    while young:
        stop = young.pop(0)
        if gc_refs[stop.name] == 0:
            unreachable.append(stop)
            print("%-8s is set aside" % stop.name)
            continue
        kept.append(stop)
        print("%-8s is needed" % stop.name)
        for held in gc.get_referents(stop):
            if held in unreachable:  # passed already: back to the tail
                unreachable.remove(held)
                young.append(held)
                gc_refs[held.name] = 1
            elif held in young and gc_refs[held.name] == 0:  # still to come
                gc_refs[held.name] = 1
    return [stop.name for stop in kept], [stop.name for stop in unreachable]


gc.disable()
gc.collect()
harbor, market, station = Stop("harbor"), Stop("market"), Stop("station")
station.next = market
market.next = harbor
# as subtract_refs would leave it, if only the station had a name
gc_refs = {"harbor": 0, "market": 0, "station": 1}
print(walk([harbor, market, station], gc_refs))
del harbor, market
gc.collect(0)
print([o.name for o in gc.get_objects(generation=1) if type(o) is Stop])
