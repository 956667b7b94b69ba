# Wrong: every finalizer saves its order, so the collection frees none, and the spoon comes back as well
import gc
import weakref

class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        shelf.append(self)

gc.disable()
shelf = []
spoon, tea, pie, cup = Order("spoon"), Order("tea"), Order("pie"), Order("cup")
tea.me, pie.me, cup.me = tea, pie, cup
watch = weakref.ref(pie, lambda reference: print("gone"))
del spoon, tea, pie, cup
gc.collect()
