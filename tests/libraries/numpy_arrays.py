# NumPy's arrays are not tracked: their buffers go by counting, cycles through them never.
import gc
import weakref

import numpy


class Order:
    pass


gc.disable()
prices = numpy.zeros(1_000_000)
watcher = weakref.ref(prices)
print("array of floats, tracked:", gc.is_tracked(prices))
del prices
print("freed by counting:", watcher() is None)

order = Order()
order.parts = numpy.empty(1, dtype=object)
order.parts[0] = order
watcher = weakref.ref(order)
print("array of objects, tracked:", gc.is_tracked(order.parts))
del order
print("collected:", gc.collect(), "and the order is still there:", watcher() is not None)
