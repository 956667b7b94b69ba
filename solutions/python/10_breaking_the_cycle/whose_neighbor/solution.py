import gc

class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        global kept
        kept = self
        print(self.name, "next to", self.next.name)

gc.collect()
tea, cup = Order("tea"), Order("cup")
tea.next, cup.next = cup, tea
del tea, cup
print(gc.collect())
