# __slots__ without __weakref__: no weak references, unless a base class has the place for them.
import weakref

class Paper:
    __slots__ = ()

class Document:
    pass

class Card(Paper):
    __slots__ = ("title",)

class Letter(Document):
    __slots__ = ("title",)

for kind in (Card, Letter):
    thing = kind()
    try:
        print(kind.__name__, weakref.ref(thing)() is thing)
    except TypeError as error:
        print(error)
