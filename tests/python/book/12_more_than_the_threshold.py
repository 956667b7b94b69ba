# Above means above: with threshold1 = 3 the fourth young collection isn't old enough.
import gc


class Order:
    pass


generations = []


def note(phase, info):
    if phase == "start":
        generations.append(info["generation"])


gc.disable()
gc.collect()
gc.set_threshold(10, 3, 100)
gc.collect(0)
gc.collect(1)
gc.callbacks.append(note)
gc.enable()
kept = [Order() for i in range(160)]
gc.disable()
print(generations)
