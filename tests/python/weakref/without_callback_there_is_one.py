# weakref.ref without a callback gives the same reference again; with one a new one.
import weakref


class Document:
    pass


def gone(reference):
    print("gone")


letter = Document()
first = weakref.ref(letter)
print(weakref.ref(letter) is first, weakref.getweakrefcount(letter))
with_callback = weakref.ref(letter, gone)
print(with_callback is first, with_callback == first)
print(weakref.ref(letter, gone) is with_callback)
print(first.__callback__, with_callback.__callback__ is gone)
print(weakref.getweakrefcount(letter), hash(first) == hash(letter))
del letter
print(first(), with_callback(), first == with_callback)
