# The collector goes through its list from the oldest entry to the newest.
import gc


class Guest:
    def __init__(self, name):
        self.name = name
        self.knows = None

    def __del__(self):
        print("goodbye,", self.name)


gc.disable()
gc.collect()
ada, bob, eve = Guest("Ada"), Guest("Bob"), Guest("Eve")
eve.knows = ada
ada.knows = bob
bob.knows = eve
del eve, bob, ada
print("collected:", gc.collect())
