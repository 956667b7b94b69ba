# With DEBUG_SAVEALL what would have been freed is put into gc.garbage.
import gc


class Order:
    def __init__(self, name):
        self.name = name
        self.me = self


gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
Order("tea")
Order("cup")
trash = ["list"]
trash.append(trash)
del trash
print("collected:", gc.collect())
gc.set_debug(0)
print([type(thing).__name__ for thing in gc.garbage])
print(gc.garbage[0].name, gc.garbage[1].me is gc.garbage[1], gc.garbage[2][0])
print("collected:", gc.collect(), "kept:", len(gc.garbage))
gc.garbage.clear()
print("collected:", gc.collect(), "kept:", len(gc.garbage))
