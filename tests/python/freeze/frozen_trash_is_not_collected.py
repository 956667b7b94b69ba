# freeze() takes everything out of the collector's sight, trash too, until unfreeze().
import gc


class Order:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
frozen = Order("frozen")
gc.freeze()
del frozen
print("collected:", gc.collect())
Order("new")
print("collected:", gc.collect())
gc.unfreeze()
print("young:", gc.collect(0), "middle:", gc.collect(1))
print("all:", gc.collect())
