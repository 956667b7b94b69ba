# Names that a program may not bind where it does, and what `global` and `nonlocal` refuse.
def show(source):
    try:
        compile(source, "text", "exec")
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), e.msg, (e.lineno, e.offset), (e.end_lineno, e.end_offset))


DEBUG = [
    "__debug__ = 1", "import a as __debug__", "import __debug__.x",
    "from a import b as __debug__", "import x.__debug__", "del __debug__",
    "__debug__ += 1", "(__debug__ := 1)", "for __debug__ in x: pass", "with a as __debug__: pass",
    "def __debug__(): pass", "class __debug__: pass", 
    "a.__debug__ = 1", "a.__debug__", "del a.__debug__", "a.__debug__ += 1",
    "try: pass\nexcept A as __debug__: pass", "[1 for __debug__ in x]", "global __debug__", "__debug__: int",
    "__debug__: int = 1", "match x:\n  case __debug__: pass",
    "match x:\n  case A(__debug__=1): pass", "match x:\n  case [*__debug__]: pass",
    "match x:\n  case {**__debug__}: pass", "__debug__, a = 1", "print(__debug__)",
    "async def __debug__(): pass",
]
IN_BRACKETS = [
    "def f(__debug__): pass", "f(__debug__=1)", "class A(__debug__=1): pass", "lambda __debug__: 1",
    "def f(*, __debug__): 1", "def f(**__debug__): 1",
]
DECLARED = [
    "global x\n  nonlocal x", "nonlocal x\n  global x", "x = 1\n  global x",
    "print(x)\n  global x", "x = 1\n  print(x)\n  global x", "global x\n  print(x)\n  global x",
    "x += 1\n  global x", "x: int = 1\n  global x", "global x\n  x: int = 1",
    "x: int\n  global x", "nonlocal x\n  x: int", "global x, x", "global x\n  global x",
    "for x in y: pass\n  global x", "del x\n  global x", "[x for x in y]\n  global x",
    "[(z := x) for x in y]\n  global z", "lambda: x\n  global x", "nonlocal f",
    "def g():\n    nonlocal x, y",
]
WALRUS = [
    "class A:\n  [y := 1 for x in z]", "[x := 1 for x in y]", "[y for x in (z := 1)]",
    "[(x := 1) for y in z for x in w]", "[[(i := 0) for j in x] for i in y]",
    "{y for x in f(lambda: (z := 1))}", "[y := 1 for x in z]",
]
OTHERS = [
    "def f(x):\n  global x", "def f(x):\n  nonlocal x", "nonlocal x", "x = 1\nglobal x",
    "print(x)\nglobal x", "global x\nx: int", "class A:\n  x = 1\n  global x",
    "class A:\n  x = 1\n  def f(self):\n    nonlocal x", "[x async for x in y]",
    "def f(): return [x async for x in y]", "{(yield 1) for x in y}", "((yield 1) for x in y)",
    "if 1: pass\nelse:\n", "try: 1\nexcept A:\n", "try: 1\nfinally:\n", "match x:\n  case 1:\n",
]

for source in DEBUG:
    show(source)
for source in IN_BRACKETS:
    # 3.11 marks all of it.
    try:
        compile(source, "text", "exec")
    except SyntaxError as e:
        print(repr(source), e.msg)
for body in DECLARED:
    show("def f():\n  " + body)
for source in WALRUS + OTHERS:
    show(source)
for source in "", "\n", "\n\n":
    try:
        compile(source, "text", "eval")
    except SyntaxError as e:
        print(repr(source), e.msg, (e.lineno, e.offset), (e.end_lineno, e.end_offset))
