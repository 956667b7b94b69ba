# collect() in a callback, as in a finalizer, is inside a collection and returns 0.
import gc


def note(phase, info):
    results.append((phase, info["generation"], gc.collect()))


gc.disable()
gc.collect()
results = []
trash = []
trash.append(trash)
del trash
gc.callbacks.append(note)
outer = gc.collect(1)
gc.callbacks.clear()
print(results, outer)
