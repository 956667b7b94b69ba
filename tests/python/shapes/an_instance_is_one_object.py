# An instance is one object: its attributes live inside it, not in a dict.
import gc


class Order:
    def __init__(self, gift):
        self.me = self
        self.gift = gift


gc.disable()
gc.collect()
for gift in (None, 5, "text", (), []):
    Order(gift)
    left = gc.collect()
    print(type(gift).__name__, left)
Order([])
print("own list:", gc.collect())
Order({})
print("own empty dict:", gc.collect())
Order({"price": 5})
print("own dict of atoms:", gc.collect())
Order({"prices": []})
print("own dict of a list:", gc.collect())
Order((1, []))
print("own tuple of a list:", gc.collect())
Order({1, 2})
print("own set:", gc.collect())
