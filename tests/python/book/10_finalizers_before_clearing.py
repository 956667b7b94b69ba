# First every finalizer, in list order; only then the clearing.
import gc


class Part:
    def __init__(self, name, belongs_to):
        self.name = name
        self.belongs_to = belongs_to

    def __del__(self):
        print(self.name, "of a box with", len(self.belongs_to), "things")


gc.disable()
gc.collect()
box = []
box.append(Part("hammer", box))
box.append(Part("saw", box))
del box
print("collected:", gc.collect())
