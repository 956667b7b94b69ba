# What a cached property needs, and what it leaves in the dict of its object.
import functools, gc, weakref

class Report:
    made = 0
    @functools.cached_property
    def rows(self):
        "The rows."
        Report.made += 1
        return [self]

r = Report()
print("rows" in vars(r), r.rows[0] is r, Report.made, r.rows is r.rows, Report.made)
print(Report.rows.__doc__, type(Report.rows).__name__, Report.rows.attrname)
del r.rows
print("rows" in vars(r), len(r.rows), Report.made)
w = weakref.ref(r)
del r
print("in a cycle:", w() is not None)
gc.collect()
print("collected:", w() is None)

class Slotted:
    __slots__ = ("x",)
    @functools.cached_property
    def y(self):
        return 1
try:
    Slotted().y
except TypeError as e:
    print(e)

class Meta(type):
    @functools.cached_property
    def size(cls):
        return len(cls.__name__)
try:
    Meta("Some", (), {}).size
except TypeError as e:
    print(e)

p = functools.cached_property(lambda self: 5)
class Late:
    pass
Late.p = p
try:
    Late().p
except TypeError as e:
    print(e)
try:
    class Two:
        a = p
        b = a
except TypeError as e:
    print(e)
    print(getattr(e, "__notes__", None))
class Alias:
    a = functools.cached_property(lambda self: object())
    b = 3
x = Alias()
x.a = "set by hand"
print(x.a)
del x.a
try:
    del x.a
except AttributeError as e:
    print(e)

class Base:
    @functools.cached_property
    def v(self):
        return ["base"]
class Child(Base):
    @functools.cached_property
    def v(self):
        return super().v + ["child"]
c = Child()
print(c.v, vars(c))
