# A method taken from a built-in class refuses an object of another.
import sys
class A:
    def __new__(cls): return super().__new__()
cases = [
    lambda: list(map(str.upper, [1, None])),
    lambda: list.__new__(tuple),
    lambda: object.__new__(list),
    lambda: dict.__new__(list),
    lambda: list.append(5, 1),
    lambda: list.append({}, 1),
    lambda: list.append(),
    lambda: dict.get([], 1),
    lambda: set.add({}, 1),
    lambda: type.mro(5),
    lambda: Exception.add_note(5, "a"),
    lambda: str.join(5, []),
    lambda: bytes.decode("a"),
    lambda: int.bit_length("a"),
    lambda: float.is_integer("a"),
    lambda: tuple.count([], 1),
    lambda: frozenset.union({1: 2}),
    lambda: list.__len__(()),
    lambda: dict.__getitem__([1], 0),
    lambda: list.__iter__(5),
    lambda: property.getter(5, 1),
    lambda: object.__new__(),
    lambda: object.__new__(5),
    lambda: tuple.__new__(list),
    lambda: int.__new__(str),
    lambda: A(),
    lambda: list.sort([3, 1]),
    lambda: str.upper("a"),
    lambda: int.bit_length(True),
]
for case in cases:
    try:
        print(case())
    except Exception as e:
        print(type(e).__name__, e)
