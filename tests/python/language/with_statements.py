# with calls __enter__ and __exit__, whatever happens in between.
class Door:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("open", self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        print("close", self.name, kind.__name__ if kind else None, error)
        return self.swallow


with Door("front") as name:
    print("inside", name)
with Door("a") as a, Door("b") as b:
    print(a, b)
with Door("swallowing", True):
    raise ValueError("draught")
try:
    with Door("outer"):
        with Door("inner"):
            raise KeyError("key")
except KeyError as error:
    print("caught", error)


def leave():
    with Door("house"):
        return "gone"


print(leave())
for i in range(2):
    with Door(str(i)):
        continue
with (Door("x") as x, Door("y") as y):
    print(x, y)
