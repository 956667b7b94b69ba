# What a method says that was taken out of its class and called with something else;
# and what messages call a class that is written in C.
import collections
import functools
import itertools
import types
import weakref


class L(list):
    pass


def attempt(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(f"{type(error).__name__}: {error}")


attempt(
    lambda: str.capitalize(5),
    lambda: bytes.capitalize(5),
    lambda: bytes.capitalize("a"),
    lambda: bytearray.copy("a"),
    lambda: float.hex(1),
    lambda: list.__repr__(5),
    lambda: int.__repr__("a"),
    lambda: dict.__repr__([]),
    lambda: list.__add__(),
    lambda: list.append(),
    lambda: [].__setitem__(),
    lambda: itertools.chain.__next__(5),
    lambda: itertools.count().__next__(1),
    lambda: b"".__mod__(a=1),
    lambda: aiter(),
)
attempt(
    lambda: 1 + collections.deque(),
    lambda: collections.OrderedDict() + 1,
    lambda: collections.defaultdict() + 1,
    lambda: functools.partial(len) + 1,
    lambda: len(itertools.count()),
    lambda: [] + iter("a"),
    lambda: [] + iter("é"),
    lambda: weakref.ref(L) + 1,
    lambda: weakref.proxy(L) + 1,
    lambda: list[int] + 1,
    lambda: types.SimpleNamespace() + 1,
    lambda: collections.deque().other,
    lambda: functools.partial(len).other,
)
print(type(iter("a")).__name__, type(iter("é")).__name__, type(iter("")).__name__)
attempt(
    lambda: types.MethodType(5, 5),
    lambda: types.MethodType(len, 5),
    lambda: types.MethodType(dict, 5),
    lambda: types.ModuleType(5),
    lambda: types.ModuleType("tea"),
    lambda: hash({}.keys()),
    lambda: hash({}.items()),
)
for given in [None, "a", 5, 2.5, [1, 2], (3,), {4}, range(3), b"\x01", bytearray(b"\x02")]:
    attempt(lambda: int.from_bytes(given))
