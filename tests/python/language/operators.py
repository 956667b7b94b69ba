# Classes may answer to operators: arithmetic, comparison, indexing, calling, containment.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __repr__(self):
        return "Money(%d)" % self.cents

    def __str__(self):
        return "%d.%02d" % divmod(self.cents, 100)

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money(self.cents + other.cents)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, times):
        return Money(self.cents * times)

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self.cents)

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __hash__(self):
        return hash(self.cents)

    def __bool__(self):
        return self.cents != 0


a, b = Money(150), Money(275)
print(a + b, repr(a + b), 3 * a, b * 2, -a, sum([a, b]))
print(a == Money(150), a != b, a < b, a > b, sorted([b, a]), max(a, b))
print(bool(Money(0)), not a, {a: "tea"}[Money(150)], len({a, Money(150), b}))
a += b
print(a)
try:
    a + 1
except TypeError as error:
    print(error)
