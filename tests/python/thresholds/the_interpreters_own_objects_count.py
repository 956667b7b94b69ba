# The 25 % rule counts the interpreter's own objects, too.
import gc
def watch(t0, t1, t2, n):
    runs = []
    def note(phase, info):
        if phase == "stop":
            runs.append(info["generation"])
    gc.collect()
    old = gc.get_threshold()
    keep = [None] * n
    gc.callbacks.append(note)
    gc.set_threshold(t0, t1, t2)
    for i in range(n):
        keep[i] = []
    gc.set_threshold(*old)
    gc.callbacks.remove(note)
    return runs
print(watch(10, 2, 3, 200))
print(watch(50, 1, 1, 400))
r = watch(5, 1000, 1000, 100)
print(set(r), len(r))
print(watch(1000, 10, 10, 500))
gc.set_threshold(7)
print(gc.get_threshold())
gc.set_threshold(8, 9)
print(gc.get_threshold())
try:
    gc.set_threshold()
except TypeError as e:
    print(e)
gc.set_threshold(2000, 10, 10)
