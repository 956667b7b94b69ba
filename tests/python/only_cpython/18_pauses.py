# A clock in gc.callbacks measures the pauses: full collections are the long ones.
import gc
import time


class Order:
    pass


def note(phase, info):
    global start
    if phase == "start":
        start = time.perf_counter()
    else:
        pauses[info["generation"]].append(time.perf_counter() - start)


pauses = [[], [], []]
gc.callbacks.append(note)
orders = [Order() for i in range(300_000)]
gc.callbacks.remove(note)
print("more than 100 young ones:", len(pauses[0]) > 100)
print("full ones:", len(pauses[2]))
print("the longest full one is the longest of all:", max(pauses[2]) > max(pauses[0]))
