# Made as Ada, Bob, Eve; a collection that all three survive reverses their order.
import gc


class Guest:
    def __init__(self, name, knows):
        self.name = name
        self.knows = knows

    def __del__(self):
        print("goodbye,", self.name)


gc.disable()
gc.collect()
ada = Guest("Ada", None)
bob = Guest("Bob", ada)
eve = Guest("Eve", bob)
del ada, bob
print("collected while we hold Eve:", gc.collect())

eve.knows.knows.knows = eve
del eve
print("collected:", gc.collect())
