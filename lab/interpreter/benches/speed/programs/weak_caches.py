# Weak references: a cache that does not keep, observers that may go.
import weakref


class Document:
    def __init__(self, name):
        self.name = name


class Feed:
    def __init__(self):
        self.readers = weakref.WeakSet()

    def publish(self, text):
        return sum(reader.read(text) for reader in self.readers)


class Reader:
    def __init__(self):
        self.seen = 0

    def read(self, text):
        self.seen += 1
        return len(text)


open_documents = weakref.WeakValueDictionary()


def document(name):
    found = open_documents.get(name)
    if found is None:
        found = open_documents[name] = Document(name)
    return found


kept = [document(i) for i in range(100)]
made = 0
for i in range(120_000):
    one = document(i % 400)
    made += one.name
print(made, len(open_documents))

feed = Feed()
readers = [Reader() for _ in range(50)]
for reader in readers:
    feed.readers.add(reader)
total = 0
for i in range(6_000):
    total += feed.publish("news")
print(total)
gone = []
for i in range(120_000):
    weakref.ref(Document(i), gone.append)
refs = []
for i in range(120_000):
    refs.append(weakref.ref(Document(i), gone.append))
print(len(gone))
