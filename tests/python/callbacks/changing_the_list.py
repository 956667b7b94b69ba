# gc.callbacks is an ordinary list: append, remove, clear, also from a callback.
import gc


def once(phase, info):
    print("once", phase)
    if phase == "stop":
        gc.callbacks.remove(once)


def always(phase, info):
    print("always", phase)


gc.disable()
print(gc.callbacks, type(gc.callbacks).__name__)
gc.callbacks.append(always)
gc.callbacks.append(once)
gc.collect(0)
print(len(gc.callbacks))
gc.collect(0)
gc.callbacks.clear()
gc.collect(0)
