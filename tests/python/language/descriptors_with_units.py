# Descriptors that check and convert, and a context that counts.
import functools
import operator
import weakref


class Quantity:
    def __init__(self, *, least=None, unit=""):
        self.least, self.unit = least, unit
        self.values = weakref.WeakKeyDictionary()

    def __set_name__(self, owner, name):
        self.name = name
        owner.quantities = getattr(owner, "quantities", ()) + (name,)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        try:
            return self.values[instance]
        except KeyError:
            raise AttributeError(f"{self.name} is not set") from None

    def __set__(self, instance, value):
        if self.least is not None and value < self.least:
            raise ValueError(f"{self.name} must be at least {self.least}{self.unit}, not {value}")
        self.values[instance] = value

    def __delete__(self, instance):
        del self.values[instance]

    def __repr__(self):
        return f"Quantity({self.name!r})"


class Parcel:
    weight = Quantity(least=0, unit=" kg")
    price = Quantity()

    def __init__(self, weight, price):
        self.weight, self.price = weight, price


p = Parcel(2, 9.5)
q = Parcel(3, 1)
print(Parcel.quantities, Parcel.weight, p.weight, q.price, vars(p), len(Parcel.weight.values))
for f in (lambda: setattr(p, "weight", -1), lambda: operator.delitem({}, 1)):
    try:
        f()
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)
del p.price
print(hasattr(p, "price"), getattr(p, "price", "none"))
try:
    p.price
except AttributeError as e:
    print(e)
del p
print(len(Parcel.weight.values), list(Parcel.weight.values.values()))
print(functools.reduce(operator.add, map(operator.attrgetter("weight"), [q, q])), operator.itemgetter(1, 0)("ab"))
by = operator.methodcaller("split", ",")
print(by("a,b"), operator.attrgetter("a.b") and operator.itemgetter(slice(1, 3))("hello"))


class classproperty:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        return self.f(owner)


class K:
    @classproperty
    def name(cls):
        return cls.__name__.lower()

    @property
    def x(self):
        "The x."
        return 1

    @x.setter
    def x(self, v):
        print("set", v)

    @x.deleter
    def x(self):
        print("del x")

    @staticmethod
    def s(a):
        return a

    @classmethod
    def c(cls, a):
        return cls.__name__, a


k = K()
k.x = 5
del k.x
print(K.name, k.name, k.x, K.x.__doc__, K.s(1), k.s(2), K.c(3), k.c(4), type(K.__dict__["s"]).__name__, type(K.__dict__["c"]).__name__)
try:
    K.x.fget(3), setattr(K(), "s2", 1)
    type("T", (), {"r": property(lambda s: 1)})().r = 2
except AttributeError as e:
    print(e)
