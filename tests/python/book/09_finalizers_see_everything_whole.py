# All finalizers run before anything of the trash is taken apart.
import gc


class Dancer:
    def __init__(self, name):
        self.name = name
        self.partner = None

    def __del__(self):
        print(self.name, "still sees", self.partner.name)


gc.disable()
gc.collect()
ada, bob = Dancer("Ada"), Dancer("Bob")
ada.partner = bob
bob.partner = ada
del ada, bob
print("collected:", gc.collect())
