# When an object dies, the callbacks of its weak references are called, the newest first.
import weakref


class Document:
    pass


def notify(name):
    return lambda reference: print(name, "is notified:", reference())


letter = Document()
ada = weakref.ref(letter, notify("Ada"))
bob = weakref.ref(letter, notify("Bob"))
eve = weakref.ref(letter, notify("Eve"))
del bob
del letter
