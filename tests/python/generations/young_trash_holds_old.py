# Young trash that holds an old object lets go of it; the old one lives or dies by counting.
import gc


class Album:
    def __init__(self, name):
        self.name = name
        self.holds = None

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
kept = Album("old and kept")
dropped = Album("old and dropped")
gc.collect()
young = Album("young")
young.holds = [young, kept, dropped]
dropped = None
young = None
print("collect(0):", gc.collect(0))
print(kept.name, "is here")
kept = None
