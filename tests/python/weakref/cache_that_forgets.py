# A cache of weak references never keeps a document alive by itself.
import weakref


class Document:
    def __init__(self, title):
        print("loading", title)
        self.title = title


class Library:
    def __init__(self):
        self.cache = weakref.WeakValueDictionary()

    def get(self, title):
        document = self.cache.get(title)
        if document is None:
            document = self.cache[title] = Document(title)
        return document


library = Library()
first = library.get("letter")
second = library.get("letter")
print(first is second, len(library.cache))
del first, second
print(len(library.cache))
third = library.get("letter")
print(third.title, len(library.cache))
