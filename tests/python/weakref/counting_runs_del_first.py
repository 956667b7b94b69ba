# By counting it is the other way round: __del__ still sees the weak reference alive.
import weakref


class Document:
    def __del__(self):
        print("del, alive:", reference() is self, weakref.getweakrefcount(self))


def gone(reference):
    print("callback, alive:", reference() is not None)


letter = Document()
reference = weakref.ref(letter, gone)
del letter
print("end")
