# When an object dies those who asked are told, the newest first.
import weakref


class Document:
    pass


def tell(name):
    return lambda reference: print(name, "is told:", reference())


letter = Document()
ada = weakref.ref(letter, tell("Ada"))
bob = weakref.ref(letter, tell("Bob"))
eve = weakref.ref(letter, tell("Eve"))
del bob
del letter
