# Objects with __del__, alone and in cycles.
import gc

closed = 0


class File:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        global closed
        closed += 1


class Folder(File):
    def __init__(self, name):
        self.name = name
        self.files = [File(name), File(name)]
        self.itself = self


for i in range(450_000):
    File(i)
for i in range(120_000):
    Folder(i)
gc.collect()
print(closed)
