# The collector clears weak references before finalizers; counting clears them after.
import gc
import weakref


class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        saved.append(self)


gc.disable()
gc.collect()
saved = []
phoenix = Phoenix()
by_collector = weakref.ref(phoenix)
del phoenix
gc.collect()
print("saved from the collector:", len(saved), by_collector())
phoenix = Phoenix()
phoenix.me = None
by_counting = weakref.ref(phoenix)
del phoenix
print("saved from counting:", len(saved), by_counting() is saved[1])
saved.clear()
print("afterwards:", by_counting(), gc.collect())
