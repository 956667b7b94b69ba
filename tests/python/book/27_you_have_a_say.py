# Against "little say": when, how often, and whether, is yours to choose.
import gc


class Order:
    def __init__(self):
        self.myself = self


gc.disable()
gc.collect()
Order()
print("when:", gc.collect())
gc.set_threshold(50)
print("how often:", gc.get_threshold())
gc.freeze()
print("of what:", len(gc.get_objects()))
gc.unfreeze()
print("whether:", gc.isenabled())
