# All trash weak references are cleared before the first callback runs.
import gc
import weakref


class Document:
    def __init__(self, other):
        self.me = self
        self.other = other


def gone(reference):
    print("seen:", [r() for r in references])


gc.disable()
gc.collect()
letter = Document(None)
card = Document(letter)
references = [weakref.ref(letter), weakref.ref(card, gone), weakref.ref(letter, gone)]
del letter, card
print("collected:", gc.collect())
