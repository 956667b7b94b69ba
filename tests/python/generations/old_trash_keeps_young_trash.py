# What a dead old object holds counts as held: the young one survives and ages with it.
import gc


class Album:
    def __init__(self, name):
        self.name = name
        self.holds = [self]

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
old = Album("old")
gc.collect()
young = Album("young")
old.holds.append(young)
young = None
old = None
for generation in (0, 0, 1, 1, 2):
    print("collect(%d):" % generation, gc.collect(generation))
