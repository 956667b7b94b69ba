# What is it.
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class Old:
    __match_args__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


def what(x):
    match x:
        case 0 | 0.5:
            return "zeroish"
        case True:
            return "true"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return "number"
        case "":
            return "empty"
        case str() as s if s.isupper():
            return "SHOUT " + s
        case []:
            return "nothing"
        case [x]:
            return f"one {x}"
        case [first, *middle, last]:
            return f"{first}..{last} ({len(middle)})"
        case {"type": "point", "at": [x, y], **rest}:
            return f"dict point {x},{y} {rest}"
        case {"type": t}:
            return f"typed {t}"
        case {}:
            return "dict"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=x):
            return f"point {x}"
        case Old(1, b=b):
            return f"old one {b}"
        case Old():
            return "old"
        case None:
            return "none"
        case (ValueError() | KeyError()) as e:
            return f"error {e!r}"
        case _:
            return "other " + type(x).__name__


for x in [0, 0.5, True, False, -3, 7, 2.5, "", "HI", "hi", [], [1], (1, 2, 3), range(3), {"type": "point", "at": (1, 2), "z": 3}, {"type": 1}, {}, {1: 2}, Point(0, 0), Point(2, 2), Point(1, 2), Old(1, 2), Old(2, 2), None, ValueError("v"), KeyError, b"ab", {1}]:
    print(repr(x) if not isinstance(x, Old) else "Old", "->", what(x))
try:
    match Old(1, 2):
        case Old(1, 2, 3):
            pass
except TypeError as e:
    print(e)
try:
    match Point(1, 2):
        case Point(1, x=1):
            pass
except TypeError as e:
    print(e)
command = "go north slowly".split()
match command:
    case ["go", ("north" | "south") as d, *how]:
        print(d, how)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": c}]}}:
        print(c)
