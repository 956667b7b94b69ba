# What only a frozen object holds is held from outside, and is kept.
import gc


class Shelf:
    def __init__(self, name):
        self.name = name
        self.myself = self


gc.disable()
gc.collect()
frozen = Shelf("frozen")
gc.freeze()
new = Shelf("new")
frozen.next = new
del new, frozen
print("collected:", gc.collect())
gc.unfreeze()
print("collected:", gc.collect())
