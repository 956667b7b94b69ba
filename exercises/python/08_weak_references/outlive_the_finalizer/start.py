import gc
import weakref

class Order:
    def __del__(self):
        print(seen() is None)

gc.collect()
tea = Order()
seen = weakref.ref(tea)
tea.self = tea  # change
del tea
gc.collect()
