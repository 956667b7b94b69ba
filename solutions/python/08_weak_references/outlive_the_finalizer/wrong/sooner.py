# Wrong: the collector still frees it
import gc
import weakref

class Order:
    def __del__(self):
        print(seen() is None)

gc.collect()
tea = Order()
seen = weakref.ref(tea)
tea.self = tea; gc.collect()
del tea
gc.collect()
