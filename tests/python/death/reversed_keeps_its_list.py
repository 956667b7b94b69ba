# An exhausted reversed() of a list keeps the list since 3.13.
import weakref
class L(list):
    pass
for make in (iter, reversed):
    o = L([1, 2])
    w = weakref.ref(o)
    it = make(o)
    print(list(it), end=" ")
    del o
    print(make.__name__, "keeps" if w() is not None else "lets go", list(it))
    del it
    print(w() is None)
