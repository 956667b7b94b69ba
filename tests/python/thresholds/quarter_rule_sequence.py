# The more objects there are, the rarer full collections get: work stays proportional.
import gc


class Order:
    pass


def note(phase, info):
    if phase == "start":
        generations.append(info["generation"])
        if info["generation"] == 2:
            at.append(len(kept))


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
generations = []
at = []
kept = []
gc.callbacks.append(note)
gc.set_threshold(30, 2, 2)
gc.enable()
for i in range(5000):
    kept.append(Order())
gc.disable()
print("".join([str(g) for g in generations]))
print("full collections at", at)
