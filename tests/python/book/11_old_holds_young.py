# A young object held only by an old one survives a collection that never looks at the old.
import gc


class Cache:
    pass


class Order:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("freed", self.name)


gc.disable()
cache = Cache()
gc.collect()
held = Order("tea")
alone = Order("cup")
cache.latest = held
del held, alone
print("collect(0):", gc.collect(0))
print("in the cache:", cache.latest.name)
del cache.latest
print("collect(1):", gc.collect(1))
