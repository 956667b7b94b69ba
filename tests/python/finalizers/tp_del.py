# A finalizer of the old kind runs every time, after the weak references are gone.
import gc
import weakref
from _testcapi import with_tp_del

kept = []


def callback(ref):
    print("callback, and the weak reference is dead:", ref() is None)


@with_tp_del
class Order:
    def __init__(self, saves):
        self.saves = saves

    def __tp_del__(self):
        print("tp_del, tracked:", gc.is_tracked(self), "dead:", ref() is None)
        if self.saves:
            self.saves -= 1
            kept.append(self)


order = Order(2)
ref = weakref.ref(order, callback)
del order
print("finalized:", gc.is_finalized(kept[0]))

ref = weakref.ref(kept[0], callback)
kept.clear()
print("kept:", len(kept))
kept.clear()
print("kept:", len(kept))


@with_tp_del
class Both:
    def __del__(self):
        print("del")

    def __tp_del__(self):
        print("tp_del")


both = Both()
ref = weakref.ref(both, callback)
del both
