# What dies by counting never gets into gc.garbage.
import gc


class Order:
    def __init__(self, parts):
        self.parts = parts


gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
order = Order([Order([])])
del order
print("collected:", gc.collect(), gc.garbage)
order = Order([])
order.parts.append(order)
del order
print("collected:", gc.collect(0), [type(o).__name__ for o in gc.garbage])
gc.set_debug(0)
gc.garbage.clear()
gc.collect()
