# A young collection asks no roots: it spares what an object it never sees holds.
import gc


class Shelf:
    def __init__(self):
        self.order = None


gc.disable()
old = Shelf()
gc.collect()
young = Shelf()
young.order = young
old.order = young
del young
print("held by an old shelf:", gc.collect(0))
print("still there:", old.order.order is old.order)
old.order = None
print("let go, but grown older:", gc.collect(0))
print("its own generation is asked:", gc.collect(1))
