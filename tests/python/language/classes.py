# Classes: attributes of class and instance, methods, inheritance, super, isinstance.
class Document:
    kind = "document"
    count = 0

    def __init__(self, title, pages=1):
        self.title = title
        self.pages = pages
        Document.count += 1

    def describe(self):
        return "%s %s (%d)" % (self.kind, self.title, self.pages)

    def __len__(self):
        return self.pages


class Letter(Document):
    kind = "letter"

    def __init__(self, title, to):
        super().__init__(title)
        self.to = to

    def describe(self):
        return super().describe() + " to " + self.to


report = Document("report", pages=12)
letter = Letter("hello", "Ada")
print(report.describe(), len(report), bool(report))
print(letter.describe(), len(letter), Document.count, Letter.count)
print(isinstance(letter, Document), isinstance(report, Letter),
      issubclass(Letter, Document), isinstance(letter, (int, Letter)))
print(type(letter) is Letter, type(letter).__name__, letter.__class__ is Letter)
letter.kind = "note"
print(letter.kind, Letter.kind, Document.kind)
del letter.kind
print(letter.kind, hasattr(letter, "to"), getattr(letter, "cc", "nobody"))
Document.kind = "paper"
print(report.kind, Letter.kind, Letter.__bases__ == (Document,), Letter.__mro__[1].__name__)
print(sorted(vars(letter)), letter.__dict__["to"])
print(Document.describe(letter), Letter.__name__, Letter.__qualname__)
