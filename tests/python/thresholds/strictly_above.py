# A collection starts when count0 is above the threshold, not when it reaches it.
import gc


class Order:
    pass


def note(phase, info):
    if phase == "start" and gc.isenabled():
        runs.append(info["generation"])


runs = []
kept = []
gc.disable()
gc.callbacks.append(note)
for threshold in (10, 20, 50, 100, 500):
    kept.clear()
    runs.clear()
    gc.set_threshold(threshold, 1000, 1000)
    gc.collect(0)
    gc.enable()
    while not runs:
        kept.append(Order())
    gc.disable()
    print(threshold, len(kept))
