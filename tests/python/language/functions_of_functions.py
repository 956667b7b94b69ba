# Functions of functions.
import functools


def compose(*fs):
    return functools.reduce(lambda f, g: lambda x: f(g(x)), fs)


print(compose(str, lambda x: x + 1, int)("41"))
add = functools.partial(lambda a, b, c=0: a + b + c, 1, c=5)
print(add(2), add.args, add.keywords, functools.partial(add, 3)())
p = functools.partial(print, "x", sep="-")
p("y")


class Cell:
    def __init__(self):
        self.alive = False

    def set(self, v):
        self.alive = v

    live = functools.partialmethod(set, True)


c = Cell()
c.live()
print(c.alive)


@functools.total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, o):
        return self.n == o.n

    def __lt__(self, o):
        return self.n < o.n


print(V(1) <= V(2), V(3) >= V(3), V(1) > V(2))


@functools.singledispatch
def show(x):
    return f"object {x!r}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
@show.register(tuple)
def _(x):
    return "seq " + ", ".join(map(show, x))


@show.register
def _(x: float | None):
    return "maybe"


print(show([1, "a", (2, None)]), show(2.5), show(True), show.dispatch(bool) is show.registry[int])
print(sorted([3, -1, 2], key=functools.cmp_to_key(lambda a, b: abs(a) - abs(b))))


class Descr:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, cls=None):
        return self if obj is None else obj.__dict__.get(self.name, "unset")

    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f"{self.name} must be int")
        obj.__dict__[self.name] = value


class P:
    x = Descr()


p = P()
print(p.x)
p.x = 3
print(p.x)
try:
    p.x = "a"
except TypeError as e:
    print(e)
print(functools.reduce(lambda a, b: a * b, range(1, 6), 1))
print(functools.partial(int, base=2))
