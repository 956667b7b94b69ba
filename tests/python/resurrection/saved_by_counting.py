# The same on the path of plain counting: saved once, then gone for good.
import gc


class Phoenix:
    def __init__(self):
        self.flights = 0

    def __del__(self):
        self.flights += 1
        print("burning, flight", self.flights)
        nest.append(self)


gc.disable()
gc.collect()
nest = []
phoenix = Phoenix()
phoenix = None
print(nest[0].flights, gc.is_finalized(nest[0]), gc.is_tracked(nest[0]))
nest.clear()
print("in the nest:", len(nest), "collected:", gc.collect())
