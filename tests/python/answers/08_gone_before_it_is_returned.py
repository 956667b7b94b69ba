# What only a weak dictionary holds is gone before the next line.
import weakref


class Document:
    def __init__(self, title):
        self.title = title


cache = weakref.WeakValueDictionary()


def load(title):
    cache[title] = Document(title)
    return cache[title]


try:
    load("letter")
except KeyError as error:
    print("KeyError:", error)
