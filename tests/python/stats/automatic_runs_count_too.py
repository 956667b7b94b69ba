# Automatic collections appear in the statistics of their generation.
import gc


class Order:
    def __init__(self):
        self.me = self


def runs():
    return [stats["collections"] for stats in gc.get_stats()]


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
gc.set_threshold(50, 3, 2)
gc.collect(0)
gc.collect(1)
before = runs()
gc.enable()
kept = [Order() for i in range(1000)]
gc.disable()
after = runs()
print([after[g] - before[g] for g in range(3)])
