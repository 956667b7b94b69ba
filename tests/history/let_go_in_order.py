# In which order a function's names and an object's attributes are let go.
import sys

freed = []


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        freed.append(self.name)


class Bicycle:
    def __init__(self):
        self.wheels = Part("wheels")
        self.lamp = Part("lamp")
        self.bell = Part("bell")


def ride():
    first = Part("first")
    second = Part("second")


def freed_by(call):
    del freed[:]
    call()
    return " ".join(freed)


version = sys.version.split()[0] + getattr(sys, "abiflags", "")
names, attributes = freed_by(ride), freed_by(Bicycle)
print("%-10s names: %s   attributes: %s" % (version, names, attributes))
