# Old and new collectors agree on what is garbage; only when and how fast changes.
import gc


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None

    def __del__(self):
        print("freed", self.name)


tea, cup, spoon = Order("tea"), Order("cup"), Order("spoon")
tea.goes_with = cup
cup.goes_with = tea
spoon.goes_with = tea
del tea, cup
gc.collect()
print(spoon.name, spoon.goes_with.name, spoon.goes_with.goes_with.name)
del spoon
gc.collect()
print("the same in every version")
