# The count is the number of references: find each of them, and the sums agree.
import gc
import sys


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None


tea = Order("tea")
cup = Order("cup")
cup.goes_with = tea
tray = [tea, cup, tea]
menu = {"afternoon": tea}

found = 0
holders = gc.get_referrers(tea)
holders.sort(key=lambda holder: type(holder).__name__)
for holder in holders:
    times = sum(1 for held in gc.get_referents(holder) if held is tea)
    print(type(holder).__name__, "refers to the tea:", times)
    found += times
print("found:", found, "count:", sys.getrefcount(tea) - 1)
