# Saved from counting, an object keeps its weak references; saved from the collector, it has lost them.
import gc
import weakref


class Phoenix:
    def __init__(self):
        self.myself = None

    def __del__(self):
        nest.append(self)


def notify(reference):
    print("callback: it's gone")


gc.disable()
gc.collect()
nest = []
phoenix = Phoenix()
reference = weakref.ref(phoenix, notify)
phoenix = None
print("saved from counting:", reference() is nest[0])

phoenix = Phoenix()
phoenix.myself = phoenix
reference = weakref.ref(phoenix, notify)
phoenix = None
gc.collect()
print("saved from the collector:", reference(), "birds in the nest:", len(nest))
nest.clear()
gc.collect()
