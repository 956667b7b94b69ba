# A weak reference that is trash itself is cleared and never calls back.
import gc
import weakref


class Document:
    def __init__(self):
        self.me = self
        self.watch = None


def gone(reference):
    print("called back")


gc.disable()
gc.collect()
letter = Document()
letter.watch = weakref.ref(letter, gone)
del letter
print("inside:", gc.collect() > 0)
letter, card = Document(), Document()
card.watch = weakref.ref(letter, gone)
letter.card = card
card.letter = letter
del letter, card
print("in a ring:", gc.collect() > 0)
letter = Document()
outside = weakref.ref(letter, gone)
del letter
print("outside:", gc.collect())
