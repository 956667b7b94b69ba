# Classes derived from `property`, `staticmethod` and `classmethod`: theirs is what
# happens, if they say so.
class Told(property):
    def __get__(self, this, owner=None):
        return "told", this is None

    def __set__(self, this, value):
        print("set", value)

    def __delete__(self, this):
        print("deleted")


class A:
    @Told
    def x(self):
        return 1


a = A()
print(type(A.__dict__["x"]).__name__, A.x, a.x)
a.x = 5
del a.x
print(a.__dict__)


class OfClass(property):
    def __get__(self, this, owner=None):
        return self.fget(owner)


class B:
    @OfClass
    def name(cls):
        return cls.__name__


class C(B):
    pass


print(B.name, C.name, C().name)


class Noted(property):
    def __init__(self, getter, note="none"):
        super().__init__(getter)
        self.note = note

    def __repr__(self):
        return f"Noted({self.note})"


class D:
    size = Noted(lambda self: 4, note="a size")

    @Noted
    def weight(self):
        """How heavy."""
        return 5


d = D()
print(D.size, D.size.note, d.size, D.weight, d.weight, D.weight.__doc__)
try:
    d.size = 3
except AttributeError as error:
    print(error)


class More(property):
    def __get__(self, this, owner=None):
        if this is None:
            return self
        return super().__get__(this, owner) + 1


class E:
    @More
    def n(self):
        return 1

    @n.setter
    def n(self, value):
        print("n", value)


e = E()
e.n = 7
print(e.n, type(E.n).__name__, isinstance(E.n, property))


class Still(staticmethod):
    pass


class OfAll(classmethod):
    pass


class Static(staticmethod):
    def __get__(self, this, owner=None):
        return "static", this is None


class F:
    @Still
    def still(n=1):
        """Nothing moves."""
        return n

    @OfAll
    def of_all(cls):
        return cls.__name__

    @Static
    def static():
        return 1


class G(F):
    pass


f = F()
print(F.still(), f.still(2), F.of_all(), G.of_all(), G().of_all(), F.static, f.static)
print([type(vars(F)[name]).__name__ for name in ("still", "of_all", "static")])
print(vars(F)["still"].__name__, vars(F)["still"].__doc__, vars(F)["still"](3), Still(len)("tea"))
