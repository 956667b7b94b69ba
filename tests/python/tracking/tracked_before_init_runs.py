# An instance is tracked before its __init__ runs; a list only once it is filled.
import gc


class Order:
    def __init__(self, name):
        self.name = name
        seen.append(("in __init__", gc.is_tracked(self),
                     any(o is self for o in gc.get_objects(0))))

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
seen = []
outer = Order("outer")
outer.parts = [Order("inner"), outer]
print(seen)
del outer
print(gc.collect())
