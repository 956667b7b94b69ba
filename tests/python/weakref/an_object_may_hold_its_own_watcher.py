# A reference that the dying object itself holds still calls back, by counting.
import gc
import weakref


class Document:
    pass


def gone(reference):
    print("gone", reference() is None)


gc.disable()
gc.collect()
letter = Document()
letter.watcher = weakref.ref(letter, gone)
del letter
print("by counting it called")
letter = Document()
letter.me = letter
letter.watcher = weakref.ref(letter, gone)
del letter
print("collected:", gc.collect(), "and it stayed silent")
