# __del__ is an ordinary method: a subclass's one replaces its parent's unless it calls up.
class Document:
    def __init__(self, title):
        self.title = title

    def __del__(self):
        print("document freed:", self.title)


class Letter(Document):
    def __del__(self):
        print("letter freed:", self.title)
        super().__del__()


class Note(Document):
    def __del__(self):
        print("note freed:", self.title)


class Card(Document):
    pass


for kind in (Document, Letter, Note, Card):
    kind(kind.__name__)
    print("--")
