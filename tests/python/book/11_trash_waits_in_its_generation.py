# Trash is found only when the generation it lives in is collected.
import gc


class Draft:
    def __init__(self, name):
        self.name = name
        self.latest = self

    def __del__(self):
        print("freed", self.name)


gc.disable()
draft = Draft("draft")
gc.collect(0)
del draft
print("collect(0):", gc.collect(0))
print("collect(0):", gc.collect(0))
print("collect(1):", gc.collect(1))
