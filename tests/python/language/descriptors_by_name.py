# `__get__`, `__set__` and `__delete__` of built-in descriptors, and operators of containers by their names.
class S:
    __slots__ = ("x", "y")

    def f(self):
        return "f"

    @property
    def p(self):
        return "p"

    @p.setter
    def p(self, value):
        print("p is", value)

    @classmethod
    def c(cls):
        return cls.__name__

    @staticmethod
    def s():
        return "s"


s = S()
S.x.__set__(s, 1)
print(s.x, S.x.__get__(s), S.x.__get__(None, S) is S.x)
S.x.__delete__(s)
of = S.__dict__
for what in (
    lambda: S.x.__get__(s),
    lambda: S.x.__get__(5, int),
    lambda: S.x.__get__(None),
    lambda: of["p"].__get__(s),
    lambda: of["p"].__set__(s, 3),
    lambda: of["p"].__delete__(s),
    lambda: of["c"].__get__(None, S)(),
    lambda: of["c"].__get__(s)(),
    lambda: of["s"].__get__(s)(),
    lambda: of["f"].__get__(s, S)(),
    lambda: classmethod(len).__get__(None, S).__name__,
    lambda: list.append.__get__([1], list).__name__,
    lambda: list.append.__get__(5),
    lambda: str.__len__.__get__("abc")(),
    lambda: [].__iadd__([1]),
    lambda: [1, 2].__imul__(2),
    lambda: {}.__or__({1: 2}),
    lambda: {1: 2}.__ror__({1: 3}),
    lambda: {}.__or__([]),
    lambda: {1: 2}.__ior__([(3, 4)]),
    lambda: {1, 2} .__and__({2}),
    lambda: {1}.__or__([2]),
    lambda: {1}.__rsub__({1, 2}),
    lambda: {1}.__ixor__({2}),
    lambda: frozenset("a").__sub__({"a"}),
    lambda: {"a": 1}.keys().__and__({"a"}),
    lambda: int.__or__(1, 2),
    lambda: (3).__mul__("ab"),
    lambda: type(None)(),
    lambda: type(NotImplemented)(),
    lambda: type(...)(),
):
    try:
        print(what())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
