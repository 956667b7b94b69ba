# Wrong: a second weak reference is cleared as well
import gc
import weakref

class Order:
    def __del__(self):
        print(seen() is None)

gc.collect()
tea = Order()
seen = weakref.ref(tea)
tea.self = tea; again = weakref.ref(tea)
del tea
gc.collect()
