# A finalizer may bring its object back, and then isn't called again.
import gc


class Phoenix:
    def __init__(self):
        self.myself = self

    def __del__(self):
        print("burning")
        nest.append(self)


gc.disable()
gc.collect()
nest = []
Phoenix()
print("collected:", gc.collect(), "in the nest:", len(nest))
nest.clear()
print("collected:", gc.collect(), "in the nest:", len(nest))
