# What weakref.finalize still waits for is called at the program's end, newest first.
import weakref


class Document:
    pass


def close(name):
    print("closing", name)


letter, card, note = Document(), Document(), Document()
weakref.finalize(letter, close, "letter")
weakref.finalize(card, close, "card")
quiet = weakref.finalize(note, close, "note")
quiet.atexit = False
print("the program ends")
