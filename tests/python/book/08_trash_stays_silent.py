# A weak reference that is trash itself never calls back.
import gc
import weakref


class Document:
    def __init__(self, name):
        self.name = name
        self.myself = self


def notify(reference):
    print("callback: the letter is gone")


gc.disable()
gc.collect()
letter = Document("letter")
letter.watcher = weakref.ref(letter, notify)
del letter
print("watcher inside the trash:", gc.collect())
letter = Document("letter")
watcher = weakref.ref(letter, notify)
del letter
print("watcher outside:", gc.collect())
