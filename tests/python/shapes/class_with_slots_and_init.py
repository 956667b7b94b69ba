# What a class statement leaves behind grows with its functions and slots.
import gc


def slots_none():
    class Card:
        __slots__ = ()


def slots_two():
    class Card:
        __slots__ = ("front", "back")


def two_methods():
    class Order:
        def __init__(self):
            self.price = 0

        def pay(self):
            return self.price


def with_a_property():
    class Order:
        @property
        def price(self):
            return 5


def with_a_docstring():
    class Order:
        """An order."""


gc.disable()
gc.collect()
for make in (slots_none, slots_two, two_methods, with_a_property,
             with_a_docstring):
    make()
    print(make.__name__, gc.collect())
