# A frozen object counts as a reference from outside: what it holds is kept.
import gc


class Shelf:
    def __init__(self, name):
        self.name = name
        self.holds = [self]

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
frozen = Shelf("frozen")
gc.freeze()
new = Shelf("new")
frozen.holds.append(new)
del new, frozen
print("collected:", gc.collect())
gc.unfreeze()
print("collected:", gc.collect())
