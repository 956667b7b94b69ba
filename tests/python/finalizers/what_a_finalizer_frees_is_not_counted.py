# Objects that a finalizer lets die by counting aren't in collect()'s result.
import gc


class Dancer:
    def __init__(self, name):
        self.name = name
        self.partner = None

    def __del__(self):
        print(self.name, "steps back")
        self.partner = None


gc.disable()
gc.collect()
for size in (1, 2, 5):
    dancers = [Dancer("%d of %d" % (i, size)) for i in range(size)]
    for i in range(size):
        dancers[i].partner = dancers[i - 1]
    dancers = None
    print("collected:", gc.collect())
print("nothing left:", gc.collect())
