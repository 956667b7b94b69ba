# Saved are the resurrected object and what it reaches; the rest of the trash goes.
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self
        self.cargo = None


class Phoenix(Node):
    def __del__(self):
        print("del", self.name)
        saved.append(self)


class Doomed(Node):
    def __del__(self):
        print("del", self.name)


gc.disable()
gc.collect()
saved = []
for i in range(5):
    Node("plain")
phoenix = Phoenix("phoenix")
phoenix.cargo = Node("cargo")
doomed = Doomed("doomed")
doomed.cargo = phoenix
del phoenix, doomed
print("collected:", gc.collect())
print(saved[0].name, saved[0].cargo.name, saved[0].me is saved[0])
saved.clear()
print("collected:", gc.collect())
