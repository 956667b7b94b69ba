# An object that its finalizer stores somewhere lives on, and isn't finalized again.
import gc


class Phoenix:
    def __init__(self):
        self.me = self

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
