# A weak reference that is trash itself tells nobody.
import gc
import weakref


class Document:
    def __init__(self, name):
        self.name = name
        self.myself = self


def tell(reference):
    print("told")


gc.disable()
gc.collect()
letter = Document("letter")
letter.watcher = weakref.ref(letter, tell)
del letter
print("watcher inside the trash:", gc.collect())
letter = Document("letter")
watcher = weakref.ref(letter, tell)
del letter
print("watcher outside:", gc.collect())
