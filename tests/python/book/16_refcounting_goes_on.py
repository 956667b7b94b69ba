# gc.disable() stops automatic collections; counting never stops.
import gc


class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
ada = Person("Ada")
del ada
eve = Person("Eve")
eve.friend = eve
del eve
print("enabled:", gc.isenabled(), "and Eve is still waiting")
print("collected by hand:", gc.collect())
print("enabled:", gc.isenabled())
