# get_stats counts collections and objects, not bytes.
import gc


class Order:
    def __init__(self):
        self.myself = self


gc.disable()
gc.collect()
before = gc.get_stats()[2]
for i in range(7):
    Order()
gc.collect()
after = gc.get_stats()[2]
for name in ("collections", "collected", "uncollectable"):
    print(name, after[name] - before[name])
