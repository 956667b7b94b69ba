# An object that will never be used again is not garbage while it has a name.
import gc


class Document:
    def __init__(self):
        self.me = self


gc.disable()
gc.collect()
unused = Document()
print(gc.collect())
del unused
print(gc.collect())
