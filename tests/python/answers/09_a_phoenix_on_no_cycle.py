# A phoenix that doesn't hold itself dies by counting, and neither collection finds anything.
import gc

nest = []


class Phoenix:
    def __init__(self):
        self.myself = None

    def __del__(self):
        print("burning")
        nest.append(self)


gc.disable()
gc.collect()
Phoenix()
print("collected:", gc.collect(), "in the nest:", len(nest))
nest.clear()
print("collected:", gc.collect(), "in the nest:", len(nest))
