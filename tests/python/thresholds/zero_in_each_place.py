# 0 in the first place means never; in the second and third it means at every chance.
import gc


class Order:
    pass


def sequence(*thresholds):
    gc.collect()
    gc.freeze()
    gc.collect()
    generations.clear()
    gc.set_threshold(*thresholds)
    gc.enable()
    kept = [Order() for i in range(100)]
    gc.disable()
    return generations[:]


def note(phase, info):
    if phase == "start":
        generations.append(info["generation"])


generations = []
gc.disable()
gc.callbacks.append(note)
print("0, 0, 0:   ", sequence(0, 0, 0))
print("0, 5, 5:   ", sequence(0, 5, 5))
print("10, 0, 100:", sequence(10, 0, 100))
print("10, 0, 0:  ", sequence(10, 0, 0))
print("10, 100, 0:", sequence(10, 100, 0))
