# When an object dies its weak references call back, the newest first.
import weakref


class Document:
    pass


def callback(name):
    def gone(reference):
        print(name, reference() is None)
    return gone


letter = Document()
references = [weakref.ref(letter, callback(name))
              for name in ("first", "second", "third")]
del references[1]
print(weakref.getweakrefcount(letter))
del letter
print("end")
