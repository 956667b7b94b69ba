# disable() stops the collector, never the counting.
import gc


class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None


gc.disable()
gc.collect()
ada = Person("Ada")
del ada
eve = Person("Eve")
eve.friend = eve
del eve
print("enabled:", gc.isenabled())
print(gc.collect())
