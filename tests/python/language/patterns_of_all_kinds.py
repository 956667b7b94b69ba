# Patterns of every kind against values of every kind, and the mistakes in patterns.
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case 0 | 1 | -1: return "small"
        case True: return "true?"
        case int(n) if n > 100: return f"big {n}"
        case float() as x: return f"float {x}"
        case "a" | "b" as s: return f"letter {s}"
        case str(s): return f"str {s!r}"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [Pt(x=0, y=0), *rest]: return f"origin first {len(rest)}"
        case [int(), int(), *_] as l: return f"ints {len(l)}"
        case (a, [b, *c], *d): return f"nested {a} {b} {c} {d}"
        case [*_, "end"]: return "ends"
        case {"type": "user", "name": str(name), **rest}: return f"user {name} {rest}"
        case {"type": t} if isinstance(t, int): return f"typed {t}"
        case {}: return "a mapping"
        case Pt(0, y): return f"on y at {y}"
        case Pt(x, y) if x == y: return f"diag {x}"
        case Pt(): return "pt"
        case None: return "none"
        case 1 + 2j: return "complex"
        case b"x": return "bytes"
        case set() | frozenset(): return "set"
        case _: return f"other {type(v).__name__}"
class Seq(list): pass
from collections import deque, OrderedDict, namedtuple
NT = namedtuple("NT", "x y")
for v in (0, True, 1.0, -1, 500, 2.5, "a", "zz", [], [9], [Pt(0, 0), 1], [1, 2, 3], ["a", "bc", 1], (1, [2, 3], 4), ["x", "y", "end"], {"type": "user", "name": "n", "z": 1}, {"type": 4}, {1: 2}, Pt(0, 5), Pt(3, 3), Pt(1, 2), None, 1 + 2j, b"x", {1}, object(), Seq([1, 2]), deque([7]), OrderedDict(type=1), NT(1, 2), range(1), bytearray(b"x")):
    print(f(v))
class Bad: __match_args__ = ["x"]
try:
    match Bad():
        case Bad(1): pass
except TypeError as e: print(e)
try:
    match Pt(1, 2):
        case Pt(1, 2, 3): pass
except TypeError as e: print(e)
try:
    match 3:
        case int(1, 2): pass
except TypeError as e: print(e)
class NoArgs: pass
try:
    match NoArgs():
        case NoArgs(1): pass
except TypeError as e: print(e)
match [1, [2, {"k": [3, 4]}]]:
    case [a, [b, {"k": [c, *d]}]]: print(a, b, c, d)
def src(text):
    try: compile(text, "<t>", "exec")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
src("match x:\n case a: pass\n case 1: pass"); src("match x:\n case a, a: pass"); src("match x:\n case a | 1: pass"); src("match x:\n case [*a, *b]: pass"); src("match x:\n case {**a, 'k': 1}: pass"); src("match x:\n case C(a=1, a=2): pass"); src("match x:\n case {'a': 1, 'a': 2}: pass")
