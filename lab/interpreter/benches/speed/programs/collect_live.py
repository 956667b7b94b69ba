# A large live heap, collected in full many times.
import gc

COLLECTIONS = 20


class Document:
    def __init__(self, number, parent):
        self.number = number
        self.parent = parent
        self.parts = []


gc.disable()
root = Document(0, None)
level = [root]
for number in range(1, 100_000):
    parent = level[number // 3]
    child = Document(number, parent)
    parent.parts.append(child)
    level.append(child)
gc.collect()
for _ in range(COLLECTIONS):
    gc.collect()
print(len(level))
