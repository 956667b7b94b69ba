# An error in a callback goes to stderr; the other callbacks and the collection go on.
import gc
import weakref


class Document:
    def __init__(self):
        self.me = None


def bad(reference):
    print("bad callback")
    raise ValueError("ink")


def good(reference):
    print("good callback")


gc.disable()
gc.collect()
letter = Document()
references = [weakref.ref(letter, callback) for callback in (good, bad, good)]
del letter
print("by counting: done")
letter = Document()
letter.me = letter
references = [weakref.ref(letter, callback) for callback in (good, bad, good)]
del letter
print("collected:", gc.collect())
