# Wrong: it is never freed before the end, and then prints what it likes
import gc
import weakref

class Order:
    def __del__(self):
        print(seen() is None)

gc.collect()
tea = Order()
seen = weakref.ref(tea)
keep = tea
del tea
gc.collect()
