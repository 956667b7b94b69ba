# The collector clears weak references first: nobody can reach into its trash.
import gc
import weakref


class Document:
    def __init__(self):
        self.myself = self

    def __del__(self):
        print("finalizer: the weak reference gives", reference())


def callback(reference):
    print("callback:  the weak reference gives", reference())


gc.disable()
gc.collect()
letter = Document()
reference = weakref.ref(letter, callback)
del letter
print("collected:", gc.collect())
