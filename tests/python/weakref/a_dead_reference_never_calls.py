# A weak reference that is gone before its object never calls back.
import weakref


class Document:
    pass


def gone(reference):
    print("gone")


letter = Document()
reference = weakref.ref(letter, gone)
reference = None
print(weakref.getweakrefcount(letter))
del letter
print("nobody was told")
letter = Document()
references = [weakref.ref(letter, gone) for i in range(3)]
references.pop()
del letter
print("two were told")
