# Frozen objects still die by counting, and new ones are collected as ever.
import gc


class Setting:
    def __init__(self, name):
        self.name = name
        self.myself = None

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
color = Setting("color")
size = Setting("size")
gc.freeze()
color = None
print("counting goes on")
new = Setting("new")
new.myself = new
del new
print("collected:", gc.collect())
size = None
