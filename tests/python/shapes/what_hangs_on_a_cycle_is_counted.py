# Trash is the cycle and everything only the cycle leads to, except atoms.
import gc


class Order:
    def __init__(self, gift):
        self.me = self
        self.gift = gift


gc.disable()
gc.collect()
shared = ["kept outside"]
Order([1, 2, [3, [4]]])
print("nested lists:", gc.collect())
Order([shared, shared])
print("a shared list stays:", gc.collect(), shared)
Order([Order(None), Order(None)])
print("cycles on a cycle:", gc.collect())
Order([frozenset([1]), set(), slice(1, 2), range(3), object()])
print("frozenset, set, slice yes; range, object() no:", gc.collect())
Order(iter([]))
print("an iterator and its list:", gc.collect())
