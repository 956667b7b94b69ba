# Instances, functions, classes and sets can be weakly referenced; lists and numbers can't.
import weakref


class Document:
    pass


class Card:
    __slots__ = ()


class Ticket:
    __slots__ = ("__weakref__",)


class Pages(list):
    pass


def read():
    pass


for thing in (Document(), read, Document, {1, 2}, Ticket(), Pages()):
    print(type(thing).__name__, weakref.ref(thing)() is thing)
for thing in ([], {}, (), 5, "tea", None, Card(), 1.5):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(error)
