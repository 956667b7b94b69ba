# Eleven young collections, then one of generation 1; eleven of those, then a full one.
import gc


class Order:
    pass


def note(phase, info):
    if phase == "start":
        generations.append(info["generation"])


gc.disable()
gc.collect()
gc.freeze()  # what is there already takes no part
gc.collect()
generations = []
kept = []
gc.callbacks.append(note)
gc.set_threshold(10, 10, 10)
gc.freeze()  # it sets the three numbers to zero, too
gc.enable()
while 2 not in generations:
    kept.append(Order())
gc.disable()
print("first twenty-five:", generations[:25])
print("runs of 0, 1 and 2:", [generations.count(g) for g in range(3)])
print("orders kept:", len(kept), "=", len(generations), "times 11")
