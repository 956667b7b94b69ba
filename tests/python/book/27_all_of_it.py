# Counting, a cycle, a weak reference, finalizers, and the numbers they leave.
import gc
import weakref


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
tea, cup, spoon = Order("tea"), Order("cup"), Order("spoon")
tea.goes_with = cup
cup.goes_with = tea
watcher = weakref.ref(tea, lambda reference: print("tea is leaving"))
spoon = None
del tea, cup
print("weak reference:", watcher().name, "and", watcher().goes_with.name)
print("collected:", gc.collect())
print("weak reference:", watcher())
