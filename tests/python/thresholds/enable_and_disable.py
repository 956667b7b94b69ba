# enable and disable may be called any number of times; isenabled tells the last.
import gc

print(gc.isenabled())
print(gc.enable(), gc.isenabled())
print(gc.disable(), gc.isenabled())
gc.disable()
gc.disable()
gc.enable()
print(gc.isenabled())


class Order:
    def __init__(self):
        self.me = self


def runs():
    return sum(stats["collections"] for stats in gc.get_stats())


gc.disable()
gc.set_threshold(20)
before = runs()
kept = [Order() for i in range(500)]
print("disabled:", runs() - before)
gc.enable()
kept = None
kept = [Order() for i in range(500)]
print("enabled:", runs() - before > 10)
