# A weak reference doesn't keep its object and isn't in the count.
import sys
import weakref


class Document:
    pass


letter = Document()
before = sys.getrefcount(letter)
reference = weakref.ref(letter)
print(sys.getrefcount(letter) - before, reference() is letter)
print(weakref.getweakrefcount(letter), len(weakref.getweakrefs(letter)))
del letter
print(reference(), reference() is None)
