# A child that knows its parent makes a cycle; a weak reference doesn't.
import gc
import weakref


class Folder:
    def __init__(self, parent, how):
        self.parent = how(parent)
        self.children = []
        if parent is not None:
            parent.children.append(self)


def strong(parent):
    return parent


def weak(parent):
    return weakref.ref(parent) if parent is not None else None


gc.disable()
gc.collect()
for how in (strong, weak):
    top = Folder(None, how)
    for i in range(9):
        Folder(top, how)
    del top
    print(how.__name__, "parents, left to the collector:", gc.collect())
