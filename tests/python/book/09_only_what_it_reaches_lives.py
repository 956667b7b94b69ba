# A resurrected object keeps what it leads to; the rest of the trash goes.
import gc


class Bird:
    def __init__(self, name):
        self.name = name
        self.myself = self
        self.egg = None


class Phoenix(Bird):
    def __del__(self):
        nest.append(self)


gc.disable()
gc.collect()
nest = []
phoenix = Phoenix("phoenix")
phoenix.egg = Bird("its egg")
sparrow = Bird("sparrow")
sparrow.egg = phoenix
del phoenix, sparrow
print("collected:", gc.collect())
print("saved:", nest[0].name, "and", nest[0].egg.name)
nest.clear()
print("collected:", gc.collect())
