# A higher first threshold means fewer, larger collections, and as much to do in the end.
import gc


class Order:
    def __init__(self):
        self.myself = self


def runs_for(threshold):
    gc.collect()
    before = [stats["collections"] for stats in gc.get_stats()]
    gc.set_threshold(threshold)
    gc.enable()
    for i in range(10000):
        Order()
    gc.disable()
    after = [stats["collections"] for stats in gc.get_stats()]
    return sum(after) - sum(before), gc.collect()


gc.disable()
gc.collect()
gc.freeze()
for threshold in (100, 1000, 20000):
    runs, left = runs_for(threshold)
    print("threshold", threshold, "runs", runs, "left over", left)
