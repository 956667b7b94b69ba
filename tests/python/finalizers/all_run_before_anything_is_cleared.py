# Every finalizer sees the whole of its trash, untouched.
import gc


class Dancer:
    def __init__(self, name):
        self.name = name
        self.partner = None
        self.shoes = ["left", "right"]

    def __del__(self):
        print(self.name, "sees", self.partner.name, self.partner.shoes,
              self.partner.partner is self)


gc.disable()
gc.collect()
ada = Dancer("Ada")
bob = Dancer("Bob")
ada.partner = bob
bob.partner = ada
del ada, bob
print(gc.collect())
