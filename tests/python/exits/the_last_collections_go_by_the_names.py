# At the end all names of the program are trash at once: their finalizers run in the order
# that the collection before left, which came to what the names hold first.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Box:
    inner = Loud("of the class")

    def __init__(self, name):
        self.content = Loud(name)


first = Loud("first")
box = Box("in a box")
row = [Loud("row 0"), Loud("row 1")]


def function(x=Loud("default")):
    return x


function.extra = Loud("extra")
cycle = Loud("cycle")
cycle.self = cycle
last = Loud("last")
print("end")
