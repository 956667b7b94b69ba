# With many old objects a full collection waits until a quarter as many are new.
import gc


class Order:
    pass


def full_collections(old_orders):
    old = [Order() for i in range(old_orders)]
    gc.collect()
    full.clear()
    gc.set_threshold(10, 1, 1)
    gc.enable()
    new = [Order() for i in range(600)]
    gc.disable()
    return len(full)


def note(phase, info):
    if phase == "start" and info["generation"] == 2:
        full.append(phase)


full = []
gc.disable()
gc.collect()
gc.freeze()
gc.callbacks.append(note)
print("few old objects, full collections:", full_collections(0))
print("10000 old objects, full collections:", full_collections(10000))
