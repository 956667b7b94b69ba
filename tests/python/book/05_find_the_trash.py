# The search for trash, written in Python, finds what CPython finds.
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


def find_trash(young):
    gc_refs = {}
    for i in range(len(young)):  # update_refs
        # two references are our own: the list `young`, and the argument
        gc_refs[young[i].name] = sys.getrefcount(young[i]) - 2

    for stop in young:  # subtract_refs
        for held in gc.get_referents(stop):
            if held in young:
                gc_refs[held.name] -= 1

    needed = [stop for stop in young if gc_refs[stop.name] > 0]
    for stop in needed:  # the list grows while we walk along it
        for held in gc.get_referents(stop):
            if held in young and held not in needed:
                needed.append(held)
    return [stop.name for stop in young if stop not in needed]


gc.disable()
gc.collect()
tram = ring("harbor", "market", "station", "park")
ferry = ring("island", "lighthouse")
ticket = tram[2]
young = tram + ferry
del tram, ferry
print("trash:", find_trash(young))
del young
print("CPython frees", gc.collect(0))
