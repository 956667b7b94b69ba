# What is callable, what cannot be copied, what a heap must be, None in a union.
import copy, math, heapq, functools
from typing import Callable, Protocol, runtime_checkable
from collections.abc import Callable as C2
print(Callable[[int, str], None], Callable[..., int], Callable[[], int], Callable[[int], str] is Callable[[int], str], Callable[[int], str].__args__)
print([isinstance(x, C2) for x in (len, print, [].append, str.upper, lambda: 0, int, 3, functools.partial(int))])
i = iter([1, 2, 3])
next(i)
j = copy.copy(i)
print(next(i), list(j), list(i))
for make in (lambda: (x for x in []), lambda: {}.keys(), lambda: math, lambda: memoryview(b"")):
    try:
        copy.deepcopy(make())
    except TypeError as e:
        print(e)
print(math.modf(-1.25), math.modf(3), math.frexp(0.1), math.frexp(-8), math.frexp(0), math.ldexp(0.5, 3), math.fmod(-7, 3), math.modf(math.inf), math.exp2(3), math.frexp(5e-324), math.frexp(1.7e308))
for f in (heapq.heappop, heapq.heapify):
    try:
        f((1,))
    except TypeError as e:
        print(e)


@functools.singledispatch
def f(x):
    return "obj"


@f.register
def _(x: int | None):
    return "int or none"


print(f(None), f(1), f("a"))


class Point:
    __match_args__ = ("x", "y")
    x = y = 1


try:
    match Point():
        case Point(1, x=1):
            pass
except TypeError as e:
    print(e)


@runtime_checkable
class HasName(Protocol):
    name: str

    def go(self): ...


class N:
    name = "n"

    def go(self):
        pass


print(isinstance(N(), HasName))
try:
    issubclass(N, HasName)
except TypeError as e:
    print(str(e).split(".")[0])
