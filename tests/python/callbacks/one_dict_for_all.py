# All callbacks of a phase get the same dict; start and stop get different ones.
import gc


def first(phase, info):
    info["note"] = phase
    seen.append(info)


def second(phase, info):
    print(phase, info["note"], info is seen[-1], sorted(info))


gc.disable()
seen = []
gc.callbacks.append(first)
gc.callbacks.append(second)
gc.collect(0)
gc.callbacks.clear()
print(len(seen), seen[0] is seen[1], type(seen[0]).__name__)
print(seen[0]["note"], seen[1]["note"])
