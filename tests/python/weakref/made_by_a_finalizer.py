# A finalizer makes a weak reference to trash; code that runs while the trash is cleared follows it.
import gc
import weakref


class Box:
    def __init__(self, part):
        self.label = "tools"
        self.part = part
        self.myself = self

    def __del__(self):
        global spy
        spy = weakref.ref(self)


class Part:
    def __del__(self):
        box = spy()
        print("the part meets the box:", box is not None)
        print("the box has its label:", hasattr(box, "label"))


gc.disable()
gc.collect()
part = Part()
gc.collect()
box = Box(part)
del part, box
print("collected:", gc.collect(0))
