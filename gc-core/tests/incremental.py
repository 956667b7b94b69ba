# What tests/incremental.rs compares with: run on CPython 3.14.0 to 3.14.4 with
# (500, 10, 7) and 3, and with (300, 3, 7) and 7.
import gc
gc.disable()
class Node:
    __slots__ = ("a", "b")
gc.set_threshold(500, 10, 7)
print("threshold", gc.get_threshold())
rec = [0] * 4000
n = 0
def cb(phase, info):
    global n
    if phase == "stop":
        rec[n] = info["generation"]
        rec[n + 1] = info["collected"]
        rec[n + 2] = gc.get_count()[0]
        rec[n + 3] = gc.get_count()[1]
        rec[n + 4] = len(gc.get_objects(0))
        rec[n + 5] = len(gc.get_objects(2))
        rec[n + 6] = gc.get_stats()[1]["collections"] - base
        n += 7
base = gc.get_stats()[1]["collections"]
def grow(keep, k):
    # every third is kept; the others are cycles of two
    for i in range(k):
        x = Node(); y = Node()
        x.a = y
        if i % 3 == 0:
            keep.append(x)
        else:
            y.a = x
        x = y = None
def show(title):
    print(title)
    for i in range(0, n, 7): print("  ", rec[i:i+7])
keep = []
gc.collect()
gc.collect()
gc.freeze()
print("frozen", gc.get_freeze_count(), gc.get_count())
gc.callbacks.append(cb)
gc.collect(0)
gc.enable()
grow(keep, 4000)
gc.disable()
show("grow")
n = 0
gc.collect(0); gc.collect(1); gc.collect(2); gc.collect(1)
show("manual")
