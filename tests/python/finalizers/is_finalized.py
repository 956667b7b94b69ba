# is_finalized says whether __del__ was already called for a living object.
import gc


class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        saved.append(self)


gc.disable()
gc.collect()
saved = []
phoenix = Phoenix()
print(gc.is_finalized(phoenix), gc.is_finalized(5), gc.is_finalized([]))
del phoenix
print(gc.collect(), len(saved))
print(gc.is_finalized(saved[0]), gc.is_tracked(saved[0]))
saved[0].me = None
saved.pop()
print("by counting:")
phoenix = Phoenix()
phoenix.me = None
del phoenix
print(gc.is_finalized(saved[0]))
saved.clear()
print("gone:", gc.collect(), len(saved))
