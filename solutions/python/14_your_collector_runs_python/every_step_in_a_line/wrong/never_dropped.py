# Wrong: an order that is on the shelf from the beginning is never trash
import gc
import weakref

class Order:
    def __init__(self, name):
        self.name, self.me = name, self

    def __del__(self):
        print("last words of", self.name)
        pass

gc.disable()
gc.collect()
shelf = []
pie, tea = Order("pie"), Order("tea")
shelf.append(tea)
watch = weakref.ref(pie, lambda reference: print("pie is out of reach"))
del tea, pie
print("collected:", gc.collect())
print("on the shelf:", [order.name for order in shelf])
