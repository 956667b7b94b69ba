# DEBUG_SAVEALL keeps objects but runs their finalizers and callbacks, once.
import gc
import weakref


class Order:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)


def gone(reference):
    print("callback")


gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
tea = Order("tea")
watcher = weakref.ref(tea, gone)
del tea
print("collected:", gc.collect())
gc.set_debug(0)
print(gc.garbage[0].name, gc.is_finalized(gc.garbage[0]), watcher())
gc.garbage.clear()
print("collected:", gc.collect())
