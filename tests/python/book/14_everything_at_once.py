# One collection meets everything: rings, a weak reference, finalizers, a rescue.
import gc
import weakref


class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("last words of", self.name)
        if self.name == "cup":
            shelf.append(self)


gc.disable()
gc.collect()
shelf = []
tea, cup, pie = Order("tea"), Order("cup"), Order("pie")
tea.with_it, cup.with_it, pie.with_it = cup, tea, pie
watch = weakref.ref(pie, lambda ref: print("pie is out of reach"))
del tea, cup, pie
print("collected:", gc.collect())
print("on the shelf:", [order.name for order in shelf])
