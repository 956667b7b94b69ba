# Seen from the other side: the referrers of an object are who subtracts from it.
import gc


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None


tea, cup = Order("tea"), Order("cup")
tea.goes_with = cup
cup.goes_with = tea
tray = [tea, cup]
holders = gc.get_referrers(tea)
print("the cup:", cup in holders)
print("the tray:", tray in holders)
print("the module's names:", globals() in holders)
print("how many:", len(holders))
