# Cyclic trash that a finalizer makes is left for the next collection.
import gc


class Doll:
    def __init__(self, size):
        self.size = size
        self.me = self

    def __del__(self):
        print("opened a doll of size", self.size)
        if self.size > 1:
            Doll(self.size - 1)


gc.disable()
gc.collect()
Doll(3)
for turn in range(4):
    print("collected:", gc.collect())
