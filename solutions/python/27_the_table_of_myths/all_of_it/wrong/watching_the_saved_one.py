# Wrong: its callback is called, and then the one it watched comes back: `gone` isn't true
import gc
import weakref

class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        if self.name == "cup":
            shelf.append(self)

gc.disable()
shelf = []
spoon, tea, cup = Order("spoon"), Order("tea"), Order("cup")
tea.me, cup.me = tea, cup
watch = weakref.ref(cup, lambda reference: print("gone"))
del spoon, tea, cup
gc.collect()
