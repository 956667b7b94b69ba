# Wrong: a longer ring is still a ring
import gc
import weakref

class Order:
    def __del__(self):
        print(seen() is None)

gc.collect()
tea = Order()
seen = weakref.ref(tea)
tea.other = Order(); tea.other.back = tea
del tea
gc.collect()
