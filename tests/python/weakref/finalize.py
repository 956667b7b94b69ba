# weakref.finalize calls a function when its object dies, once, without touching it.
import gc
import weakref


class Document:
    def __init__(self, title):
        self.title = title
        self.me = None


def close(name, times=1):
    print("closing", name, times)
    return "closed"


gc.disable()
gc.collect()
letter = Document("letter")
finalizer = weakref.finalize(letter, close, "letter", times=2)
print(finalizer.alive)
del letter
print(finalizer.alive, finalizer())
card = Document("card")
finalizer = weakref.finalize(card, close, "card")
print("called by hand:", finalizer(), finalizer.alive)
del card
note = Document("note")
note.me = note
finalizer = weakref.finalize(note, close, "note")
del note
print("collected:", gc.collect(), finalizer.alive)
ticket = Document("ticket")
finalizer = weakref.finalize(ticket, close, "ticket")
print(finalizer.detach() is not None, finalizer.alive)
del ticket
print("end")
