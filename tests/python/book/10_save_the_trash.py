# With DEBUG_SAVEALL the trash isn't cleared but shown in gc.garbage.
import gc


class Order:
    def __init__(self, name):
        self.name = name
        self.myself = self


gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
Order("tea")
Order("cup")
print("found:", gc.collect())
gc.set_debug(0)
print([order.name for order in gc.garbage])
gc.garbage.clear()
print("collected:", gc.collect())
