# How many runs a callback is told of, how many get_stats() counts, and how many of them found trash.
import gc
import sys


class Order:
    def __init__(self):
        self.myself = self


found = []
gc.disable()
gc.collect()
gc.freeze()
before = sum(stats["collections"] for stats in gc.get_stats())
gc.callbacks.append(lambda phase, info: phase == "stop" and found.append(info["collected"]))
gc.set_threshold(100)
gc.enable()
for number in range(10_000):
    Order()
gc.disable()
gc.callbacks.clear()
counted = sum(stats["collections"] for stats in gc.get_stats()) - before
version = sys.version.split()[0] + getattr(sys, "abiflags", "")
print(f"{version:10} callbacks: {len(found):3}  get_stats: {counted:3}  found trash: {sum(map(bool, found)):3}")
