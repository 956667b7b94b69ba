# Wrong: the name of the order doesn't keep it
import gc

class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "next to", self.next.name); globals()["kept"] = self.name

gc.collect()
tea, cup = Order("tea"), Order("cup")
tea.next, cup.next = cup, tea
del tea, cup
print(gc.collect())
