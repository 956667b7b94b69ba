# An object with __get__ and __set__ in a class decides what an attribute is.
class Upper:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, value.upper())


class Lazy:
    def __init__(self, make):
        self.make = make

    def __get__(self, instance, owner):
        print("making it")
        value = self.make(instance)
        instance.__dict__["pages"] = value
        return value


class Card:
    title = Upper()
    pages = Lazy(lambda card: [card.title])


card = Card()
card.title = "hello"
print(card.title, sorted(vars(card)), type(Card.title).__name__)
print(card.pages, card.pages)
card.__dict__["title"] = "hidden by the descriptor"
print(card.title)
