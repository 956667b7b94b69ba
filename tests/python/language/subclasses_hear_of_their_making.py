# What is asked while a class is made, and what is said when that fails.
class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("__set_name__", owner.__name__, name)
        self.name = name


class Meta(type):
    def __prepare__(name, bases, **kw):
        print("__prepare__", name, kw)
        return {"made_by": "Meta"}

    def __new__(meta, name, bases, names, **kw):
        print("__new__", name, [n for n in names if not n.startswith("__")])
        return super().__new__(meta, name, bases, names)

    def __init__(cls, name, bases, names, **kw):
        super().__init__(name, bases, names)
        print("__init__", kw)


class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        print("__init_subclass__", cls.__name__, tag)


class Point(Base, metaclass=Meta, tag="t"):
    x = Typed(int)
    y = Typed(str)


print(Point.tag, Point.made_by, type("Q", (Base,), {}, tag=3).tag)
for wrong in (
    lambda: type("Q", (Base,), {}, other=1),
    lambda: object.__init_subclass__(a=1),
    lambda: type("R", (), {}, a=1),
):
    try:
        print(wrong())
    except TypeError as e:
        print(e)


class Fails:
    def __set_name__(self, owner, name):
        raise ValueError(name)


try:
    class Wrong:
        mine = Fails()
except Exception as e:
    print(type(e).__name__, e, getattr(e, "__notes__", None))
