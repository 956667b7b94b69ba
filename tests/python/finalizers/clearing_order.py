# After all finalizers the trash is cleared object by object; parts die in that order.
import gc


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("part", self.name)


class Machine:
    def __init__(self, name):
        self.name = name
        self.me = self
        self.parts = []


gc.disable()
gc.collect()
first = Machine("first")
second = Machine("second")
second.parts = [second, first, "a string"]
first.parts = [second, first]
del first, second
print(gc.collect())
machine = Machine("third")
machine.parts = [Part("a"), Part("b")]
machine.spare = Part("c")
del machine
print(gc.collect())
