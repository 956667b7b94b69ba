# A WeakValueDictionary forgets an entry when its value dies.
import gc
import weakref


class Document:
    def __init__(self, title):
        self.title = title


gc.disable()
library = weakref.WeakValueDictionary()
letter = Document("letter")
card = Document("card")
library["letter"] = letter
library["card"] = card
library["never kept"] = Document("note")
print(len(library), sorted(library))
print(library["card"] is card, library.get("note"), "letter" in library)
del letter
print(len(library), list(library.keys()), [d.title for d in library.values()])
card.me = card
del card
print(len(library))
gc.collect()
print(len(library), library.get("card", "gone"))
try:
    library["card"]
except KeyError as error:
    print("KeyError", error)
