# Without a collection before, the finalizers run in the order in which the guests were made.
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

eve.knows.knows.knows = eve
del eve
print("collected:", gc.collect())
