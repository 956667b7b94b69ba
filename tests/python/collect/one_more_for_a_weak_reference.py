# A weak reference that its own callback lets go of is counted with the trash.
import gc
import weakref


class Order:
    def __init__(self):
        self.myself = self


gc.disable()
gc.collect()
order = Order()
watch = weakref.ref(order, lambda reference: None)
del order
print("its weak reference stays:", gc.collect())

order = Order()
weakref.finalize(order, print, "the order is gone")
del order
print("a finalize:", gc.collect())

cache = weakref.WeakValueDictionary()
cache["tea"] = Order()
print("a weak dict:", gc.collect())
