# A dying instance runs __del__, then its weakrefs call back, then its attributes go.
import weakref


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("part freed:", self.name)


class Clock:
    def __init__(self):
        self.hand = Part("hand")
        self.face = Part("face")

    def __del__(self):
        print("__del__, weakref alive:", watcher() is self)


def gone(reference):
    print("callback, weakref alive:", reference() is not None)


clock = Clock()
watcher = weakref.ref(clock, gone)
del clock
print("end")
