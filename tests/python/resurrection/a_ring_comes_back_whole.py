# Saving one of a ring saves all of the ring; next time none is finalized again.
import gc


class Dancer:
    def __init__(self, name):
        self.name = name
        self.right = None

    def __del__(self):
        print("del", self.name)
        if self.name == "b":
            saved.append(self)


gc.disable()
gc.collect()
saved = []
dancers = [Dancer(name) for name in "abc"]
for i in range(3):
    dancers[i].right = dancers[i - 1]
dancers = None
print("collected:", gc.collect())
print([saved[0].name, saved[0].right.name, saved[0].right.right.name])
print([gc.is_finalized(d) for d in (saved[0], saved[0].right)])
saved.clear()
print("collected:", gc.collect())
