# get_referents lists what an object holds, one entry for each reference.
import gc


class Order:
    def __init__(self, name, parts):
        self.name = name
        self.parts = parts


print(gc.get_referents([1, 2, 2]))
print(gc.get_referents((1, [2])))
print(gc.get_referents({"a": 1, "b": "c"}))
print(gc.get_referents({1: [2]}))
print(sorted(gc.get_referents({3, 1})))
print(gc.get_referents([1], (2,), {3: 4}))
print(gc.get_referents(5, "text", 1.5, None, range(3)), gc.get_referents())
order = Order("tea", ["leaves"])
held = gc.get_referents(order)
print(len(held), "tea" in held, ["leaves"] in held, Order in held)
print(gc.get_referents(order.__init__)[1] is order)
print([type(o).__name__ for o in gc.get_referents(slice(1, 2, 3))])
