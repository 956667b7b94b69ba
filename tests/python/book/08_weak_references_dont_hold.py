# A weak reference leads to an object without keeping it.
import weakref


class Document:
    def __init__(self, title):
        self.title = title


letter = Document("letter")
reference = weakref.ref(letter)
print(reference().title, reference() is letter)
del letter
print(reference())
