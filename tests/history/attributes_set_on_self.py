# Which attributes does a class of 3.14 know beforehand? Those that its methods set on a name `self`.
import sys


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        order.append(self.name)


class Bicycle:
    def __init__(self):
        self.wheels = Part("wheels")
        self.bell = Part("bell")


class Tricycle:
    def __init__(me):
        me.wheels = Part("wheels")
        me.bell = Part("bell")


class Tandem:
    pass


def let_go_of(thing):
    del thing
    found = " ".join(order)
    order.clear()
    return found


order = []
tandem = Tandem()
tandem.wheels = Part("wheels")
tandem.bell = Part("bell")
lines = [let_go_of(Bicycle()), let_go_of(Tricycle())]
del tandem
lines.append(" ".join(order))
version = sys.version.split()[0]
print(f"{version:10} self: {lines[0]:12}  me: {lines[1]:12}  from outside: {lines[2]}")
