# `weakref.finalize` imports `atexit` when it is first used; an import leaves objects in CPython's free lists, and what is made of those is not counted.
import gc
import weakref


class Plate:
    pass


gc.disable()
plate = Plate()
gc.collect()
finalizer = weakref.finalize(plate, id, 0)
before = gc.get_count()[0]
made = [[], [], {}, {}]
print(gc.get_count()[0] - before)
