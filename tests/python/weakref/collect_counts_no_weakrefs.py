# Weak references outside the trash aren't counted; those inside are objects of it.
import gc
import weakref


class Document:
    def __init__(self):
        self.me = self
        self.watch = None


gc.disable()
gc.collect()
letter = Document()
outside = weakref.ref(letter)
del letter
print("outside:", gc.collect(), outside())
letter = Document()
letter.watch = weakref.ref(letter)
del letter
print("inside:", gc.collect())
letter = Document()
letter.watch = weakref.ref(letter, lambda reference: None)
del letter
print("inside with a function:", gc.collect())
