# Count minus references from inside leaves the references from outside.
import gc
import sys


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None


tea, cup = Order("tea"), Order("cup")
tea.goes_with = cup
cup.goes_with = tea
del cup

orders = [tea, tea.goes_with]
gc_refs = {}
for order in orders:
    # three are ours: the list, the name `order` and the argument itself
    gc_refs[order.name] = sys.getrefcount(order) - 3
print("copied:    ", gc_refs)
for order in orders:
    for held in gc.get_referents(order):
        if held in orders:
            gc_refs[held.name] -= 1
print("subtracted:", gc_refs)
