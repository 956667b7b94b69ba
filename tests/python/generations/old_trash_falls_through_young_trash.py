# An old object that only young trash held dies with it, by counting, uncounted.
import gc


class Album:
    def __init__(self, name, holds):
        self.name = name
        self.holds = holds

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
attic = Album("attic", [Album("box", []), Album("chest", [])])
gc.collect()
cellar = Album("cellar", [])
cellar.holds.append(cellar)
cellar.holds.append(attic)
del attic, cellar
print("found unreachable:", gc.collect(0))
