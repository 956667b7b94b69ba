# Wrong: a local name is gone when the finalizer returns
import gc

class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "next to", self.next.name); kept = self

gc.collect()
tea, cup = Order("tea"), Order("cup")
tea.next, cup.next = cup, tea
del tea, cup
print(gc.collect())
