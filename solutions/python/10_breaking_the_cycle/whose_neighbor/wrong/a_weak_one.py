# Wrong: a weak reference keeps nothing
import gc

class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "next to", self.next.name); import weakref; globals()["kept"] = weakref.ref(self)

gc.collect()
tea, cup = Order("tea"), Order("cup")
tea.next, cup.next = cup, tea
del tea, cup
print(gc.collect())
