# collect() inside a finalizer during a collection returns 0; outside one it works.
import gc


class Draft:
    def __init__(self, name):
        self.name = name
        self.me = None

    def __del__(self):
        print(self.name, "collects:", gc.collect())


gc.disable()
gc.collect()
cyclic = Draft("cyclic")
cyclic.me = cyclic
del cyclic
print("outer:", gc.collect())
trash = []
trash.append(trash)
plain = Draft("plain")
del trash
del plain
