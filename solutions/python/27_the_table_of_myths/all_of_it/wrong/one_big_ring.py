# Wrong: whatever the saved one holds is saved with it
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
spoon, tea, pie, cup = Order("spoon"), Order("tea"), Order("pie"), Order("cup")
tea.me, pie.me, cup.me = pie, cup, tea
watch = weakref.ref(pie, lambda reference: print("gone"))
del spoon, tea, pie, cup
gc.collect()
