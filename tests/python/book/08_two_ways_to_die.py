# By counting the finalizer comes first; by the collector the weak references go first.
import gc
import weakref


class Document:
    def __init__(self):
        self.myself = None

    def __del__(self):
        found = "the document" if reference() is self else "nothing"
        print("  finalizer: the weak reference leads to", found)


def callback(dead):
    print("  callback:  the weak reference gives", dead())


gc.disable()
gc.collect()
print("by counting")
document = Document()
reference = weakref.ref(document, callback)
document = None

print("by the collector")
document = Document()
document.myself = document
reference = weakref.ref(document, callback)
document = None
gc.collect()
