# Dead but old: what an old cycle holds is spared until the old are asked too.
import gc


class Album:
    def __init__(self, name):
        self.name = name
        self.more = [self]

    def __del__(self):
        print("freed", self.name)


gc.disable()
old = Album("old album")
gc.collect()
young = Album("young album")
old.more.append(young)
del young, old
print("collect(0):", gc.collect(0))
print("collect(1):", gc.collect(1))
print("collect(2):", gc.collect(2))
