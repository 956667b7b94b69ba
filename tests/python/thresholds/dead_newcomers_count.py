# The 25% rule counts those that have arrived in generation 2, and takes nothing off when they die.
import gc


class Order:
    pass


def full_collections(newcomers):
    gc.collect()
    full.clear()
    arrived = [Order() for number in range(newcomers)]
    gc.collect(1)
    arrived = None
    gc.enable()
    new = [Order() for number in range(100)]
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
gc.set_threshold(10, 1, 1)
old = [Order() for number in range(1000)]
print("no newcomers, full collections:", full_collections(0))
print("300 that came and died:", full_collections(300))
