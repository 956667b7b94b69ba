import gc
import weakref

class Order:
    def __init__(self, name):
        self.name, self.me = name, self

    def __del__(self):
        print("last words of", self.name)
        if self.name == "tea":
            shelf.append(self)

gc.disable()
gc.collect()
shelf = []
pie, tea = Order("pie"), Order("tea")
watch = weakref.ref(pie, lambda reference: print("pie is out of reach"))
del tea, pie
print("collected:", gc.collect())
print("on the shelf:", [order.name for order in shelf])
