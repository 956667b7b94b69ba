# More mistakes, each with the words and the place that 3.13 has for it.
import sys

SOURCES = """\
(yield) = 1
a, b: int
(a, b): int
del *a
del (*a, b)
{x: y for x in z, w}
[x, y for x in z]
f((a)=1)
def f(*a, *b): pass
def f(*a, /): pass
def f(**a=1): pass
def f(*a=1): pass
def f((a, b)): pass
def f(a, (b)): pass
def f(a: int = ): pass
def f(a=, b=1): pass
class A(x for x in y): pass
@x = 1
try:|    pass|except* a:|    pass|except b:|    pass
def f():|    try:|        pass|    except* a:|        return 1
import a from b
match x:|    case {a: 1}: pass
match x:|    case A(b=1, 2): pass
match x:|    case 1 + 2: pass
match x:|    case f"a": pass
match x:|    case a as _: pass
match x:|    case 1(): pass
f"{!r}"
f"{a $ b}"
b"a" "b"
f"a" b"b"
x = ("a" b"b")
def f[](): pass
def f[T = int, U](): pass
class A[T: (x := 1)]: pass
class A[T](x := 1): pass
type X[T: await y] = int
type X = (yield)
def f[T](x: (yield)): pass
(a for a in b c)
x = [a for b in c d]
def f(a, b=1 c): pass
from a import (b c)
x = {a for b}""".split("\n")

for source in SOURCES if sys.version_info >= (3, 13) else []:
    source = source.replace("|", "\n")
    try:
        compile(source, "f", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    else:
        print(repr(source), "is taken")
