# A proxy stands in for its object until the object is gone.
import weakref


class Document:
    def __init__(self, title):
        self.title = title

    def read(self):
        return "reading " + self.title


def gone(proxy):
    print("callback")


letter = Document("letter")
proxy = weakref.proxy(letter, gone)
print(proxy.title, proxy.read())
proxy.title = "card"
print(letter.title, weakref.getweakrefcount(letter))
print(type(proxy).__name__, isinstance(proxy, Document))
del letter
try:
    proxy.title
except ReferenceError as error:
    print(error)
