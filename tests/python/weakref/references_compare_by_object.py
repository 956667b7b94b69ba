# Live weak references compare like their objects, dead ones by identity.
import weakref


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


one, same, other = Point(1), Point(1), Point(2)
a, b, c = weakref.ref(one), weakref.ref(same), weakref.ref(other)
print(a == b, a == c, a is b, hash(a) == hash(b), len({a, b, c}))
del one
print(a == b, a == a, hash(a) == hash(1), a() is None)
try:
    never_hashed = weakref.ref(Point(3))
    hash(never_hashed)
except TypeError as error:
    print(error)
