# singledispatchmethod on objects that compare equal.
from functools import singledispatchmethod, singledispatch

class Ticket:
    def __init__(self, row, seat):
        self.row, self.seat = row, seat
    def __eq__(self, other):
        return self.row == other.row
    def __hash__(self):
        return hash(self.row)
    def show(self, x):
        return (self.seat, x)

@singledispatch
def describe(x):
    return "thing"

@describe.register
def _(x: int):
    return "int"

@describe.register(list)
def _(x):
    return "list of %d" % len(x)

print(describe(3), describe([1]), describe("x"), describe(True))

class Desk(Ticket):
    @singledispatchmethod
    def ask(self, x):
        return ("object", self.seat)
    @ask.register
    def _(self, x: int):
        return ("int", self.seat)

a, b = Desk(1, 1), Desk(2, 2)
print(a.ask("q"), a.ask(1), b.ask(1))
