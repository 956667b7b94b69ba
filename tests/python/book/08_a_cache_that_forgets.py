# A cache of weak values remembers a document as long as something else holds it.
import weakref


class Document:
    def __init__(self, title):
        print("loading", title)
        self.title = title


cache = weakref.WeakValueDictionary()


def load(title):
    document = cache.get(title)
    if document is None:
        document = cache[title] = Document(title)
    return document


letter = load("letter")
same = load("letter")
print("one document:", letter is same)
del letter, same
print("in the cache:", len(cache))
letter = load("letter")
