# The recipe for servers: load, collect, freeze; later collections leave it all alone.
import gc


def load():
    return [{"page": i, "links": [i, i + 1]} for i in range(1000)]


def note(phase, info):
    if phase == "start":
        seen.append(len(gc.get_objects()))


seen = []
gc.disable()
pages = load()
gc.callbacks.append(note)
gc.collect()
gc.freeze()
gc.collect()
print("objects looked at before:", seen[0] > 2000)
print("objects looked at after:", seen[1])
