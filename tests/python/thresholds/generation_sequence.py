# More than threshold1 young collections bring one of generation 1, and so on.
import gc


class Order:
    pass


def sequence(orders, thresholds):
    generations.clear()
    gc.collect()
    gc.freeze()
    gc.collect()
    generations.clear()
    gc.set_threshold(*thresholds)
    gc.enable()
    kept = [Order() for i in range(orders)]
    gc.disable()
    return "".join([str(g) for g in generations])


def note(phase, info):
    if phase == "start":
        generations.append(info["generation"])


generations = []
gc.disable()
gc.callbacks.append(note)
for thresholds in ((10, 1, 1), (10, 2, 100), (10, 3, 1), (10, 0, 100), (20, 10, 10)):
    print(thresholds, sequence(400, thresholds))
