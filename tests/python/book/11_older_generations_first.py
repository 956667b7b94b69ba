# A full collection walks the old before the young: so do the finalizers.
import gc


class Guest:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("goodbye,", self.name)


gc.disable()
grandmother = Guest("grandmother")
gc.collect(2)
mother = Guest("mother")
gc.collect(0)
daughter = Guest("daughter")
del daughter, mother, grandmother
print("collected:", gc.collect())
