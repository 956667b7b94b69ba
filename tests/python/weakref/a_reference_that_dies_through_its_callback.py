# A weak reference that only its own callback's removal frees is counted by collect().
import gc
import weakref


class Document:
    def __init__(self):
        self.me = self


def forget(reference):
    watchers.remove(reference)


gc.disable()
gc.collect()
watchers = []
letter = Document()
watchers.append(weakref.ref(letter, forget))
del letter
print("removed:", gc.collect(), len(watchers))
letter = Document()
kept = weakref.ref(letter, lambda reference: None)
del letter
print("kept:", gc.collect(), kept())
