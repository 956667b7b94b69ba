# A subclass of list can be weakly referenced. A subclass of tuple or int can't.
import weakref


class Pages(list):
    pass


class Point(tuple):
    pass


class Price(int):
    pass


for thing in (Pages(), Point(), Price()):
    try:
        print(type(thing).__name__, weakref.ref(thing)() is thing)
    except TypeError as error:
        print(error)
