# gc.freeze() puts everything out of the collector's sight until unfreeze().
import gc


class Setting:
    def __init__(self, name):
        self.name = name
        self.myself = self

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
color = Setting("color")
gc.freeze()
print("visible objects:", len(gc.get_objects()))
del color
print("frozen trash, collected:", gc.collect())
gc.unfreeze()
print("thawed, collected:", gc.collect())
