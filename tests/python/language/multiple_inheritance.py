# With several bases methods are found along the class's one linear order.
class Named:
    def __init__(self, name, **rest):
        super().__init__(**rest)
        self.name = name

    def hello(self):
        return "Named"


class Priced:
    def __init__(self, price, **rest):
        super().__init__(**rest)
        self.price = price

    def hello(self):
        return "Priced"


class Thing:
    def __init__(self):
        self.made = True

    def hello(self):
        return "Thing"


class Cup(Named, Priced, Thing):
    def hello(self):
        return "Cup, " + super().hello()


cup = Cup(name="blue", price=5)
print(cup.name, cup.price, cup.made, cup.hello())
print([c.__name__ for c in Cup.__mro__])
