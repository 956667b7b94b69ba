# In a collection weak references are cleared and call back before any __del__ runs.
import gc
import weakref


class Document:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name, [r() is None for r in references])


def gone(reference):
    print("callback", reference() is None)


gc.disable()
gc.collect()
letter = Document("letter")
card = Document("card")
references = [weakref.ref(letter, gone), weakref.ref(card, gone)]
del letter, card
print("collected:", gc.collect())
