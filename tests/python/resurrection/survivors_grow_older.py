# What a finalizer saves moves to the next generation, as any survivor.
import gc


class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        saved.append(self)


def generation_of(thing):
    for generation in range(3):
        if any(o is thing for o in gc.get_objects(generation)):
            return generation


gc.disable()
gc.collect()
saved = []
Phoenix()
print(gc.collect(0), generation_of(saved[0]))
Phoenix()
print(gc.collect(1), generation_of(saved[1]))
saved.clear()
print(gc.collect(0), gc.collect(1), gc.collect(2))
