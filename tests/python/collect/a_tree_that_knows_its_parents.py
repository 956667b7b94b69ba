# Children with a strong parent link leave the whole tree to the collector.
import gc


class Folder:
    def __init__(self, parent, depth):
        self.parent = parent
        self.children = [Folder(self, depth - 1) for i in range(2)] if depth else []


class OneWay:
    def __init__(self, depth):
        self.children = [OneWay(depth - 1) for i in range(2)] if depth else []


gc.disable()
gc.collect()
Folder(None, 3)
print("with parents:", gc.collect())
OneWay(3)
print("without:", gc.collect())
