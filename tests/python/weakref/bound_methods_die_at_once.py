# A bound method is made for each use: a weak reference to it is dead at once.
import weakref


class Document:
    def read(self):
        return "text"


letter = Document()
reference = weakref.ref(letter.read)
print(reference())
kept = letter.read
reference = weakref.ref(kept)
print(reference()())
del kept
print(reference())
