# A young object held by an old one lives through a collection of the young.
import gc


class Thing:
    def __init__(self, name):
        self.name = name


gc.disable()
cache = Thing("cache")
gc.collect()
order = Thing("tea")
cache.latest = order
del order
print(gc.collect(0))
print(cache.latest.name)
