# WeakKeyDictionary and WeakSet let go of members that die.
import weakref


class Document:
    def __init__(self, title):
        self.title = title


readers = weakref.WeakKeyDictionary()
seen = weakref.WeakSet()
letter, card = Document("letter"), Document("card")
readers[letter] = 3
readers[card] = 5
seen.add(letter)
seen.add(card)
seen.add(letter)
print(len(readers), len(seen), readers[card], letter in seen)
del letter
print(len(readers), len(seen), [d.title for d in seen])
seen.discard(card)
print(len(seen), card in seen, len(readers))
del card
print(len(readers), len(seen))
