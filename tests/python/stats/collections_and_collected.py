# get_stats counts collections, collected and uncollectable objects per generation.
import gc


class Order:
    def __init__(self):
        self.me = self


def difference(before):
    now = gc.get_stats()
    return [[now[g][key] - before[g][key]
             for key in ("collections", "collected", "uncollectable")]
            for g in range(3)]


gc.disable()
gc.collect()
start = gc.get_stats()
print(len(start), sorted(start[0]), type(start).__name__)
Order()
gc.collect(0)
print(difference(start))
Order()
Order()
gc.collect(1)
print(difference(start))
for i in range(3):
    Order()
gc.collect()
print(difference(start))
gc.collect(0)
print(difference(start))
