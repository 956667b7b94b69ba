# All callbacks of the trash run before finalizers; per object the newest first.
import gc
import weakref


class Document:
    def __init__(self, title):
        self.title = title
        self.me = self

    def __del__(self):
        print("del", self.title)


def tell(text):
    return lambda reference: print(text)


gc.disable()
gc.collect()
letter, card = Document("letter"), Document("card")
references = [
    weakref.ref(letter, tell("letter, first asked")),
    weakref.ref(card, tell("card, first asked")),
    weakref.ref(letter, tell("letter, asked later")),
    weakref.ref(card, tell("card, asked later")),
]
del letter, card
print("collected:", gc.collect())
