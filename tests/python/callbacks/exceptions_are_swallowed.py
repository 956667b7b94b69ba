# A callback's error goes to stderr; the other callbacks and the collection go on.
import gc


def bad(phase, info):
    print("bad", phase)
    raise ValueError("no tea")


def good(phase, info):
    print("good", phase)


gc.disable()
gc.collect()
trash = []
trash.append(trash)
del trash
gc.callbacks.append(bad)
gc.callbacks.append(good)
print("collected:", gc.collect())
gc.callbacks.clear()
