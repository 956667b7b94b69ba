# A mistake in a text that `compile` is given has its words, its place and its line
AT_A_PROMPT = [
    '1 # c\n2', '1\n2', '1 # one\n2 # two\n', 'x = 1; # c\ny', '', '# only', '# only\n', '\n\n', '  # c\n',
    'if 1: pass # c', 'if 1: # c\n  pass', 'if 1:\n  pass # c', 'if 1:\n  pass # c\n', 'if 1:\n  pass\n# c\n',
    'if 1:\n  pass\nx # c\n', 'def f(): pass\n# c', 'def f(): # c\n  return 1 # d\ng()\n', '1;2 # c\n3',
    '1 # c\n\n# d\n2\n', '1 # c', '1 # c\n', '1 2 # c', 'x = # c', '(1, # c\n2', 'for i in x: # c\n  i\n i',
    '1 # c\nif 1: pass', '1\n  2', '1 # c\n  2', "'abc # c\n1", '@d # c\n', 'class A: # c', 'try: # c\n  1\n',
    'while 1: pass\nelse: pass # c\n', 'import a, # c\n', 'a = 1 \\\n # c\n',
]

EXPRESSIONS = [
    '1 2', '1 # c\n2', '', '# c', '  1 +', 'x = 1', 'a b c', '(1', '1)', '1)+(2', 'f(x for x in y, 1)',
    'yield 1', 'await x', 'lambda: (yield)', '1 if 2', '*a', '*a, b', 'a := 1', '(a := 1)', 'print 1', '[1, 2',
    '{1: 2, 3}', "'abc", "'''abc", '\t 1 2', '   1\n', 'import x', 'pass', 'return 1', '1;', 'f(a=1, 2)',
    'f(1=2)', "f'{a b}'", "f'{}'", "f'{a!x}'", '0777', '1_', '1__0', '0x', '1.e', 'a $ b', 'a ? b', '€',
    'None = 1', 'f(None=1)', 'a.1', '1a', 'not', 'a not b', 'a is is b', 'x[1', 'x[', 'lambda x, x: 1',
    'lambda *: 1', "b'é'", "'\\N{no such}'", "'\\x1'", "'\\u12'", 'a\\b', 'a \\\n', '(a, b) = 1', 'a == b = c',
    '__debug__',
]

STATEMENTS = [
    'x = 1\n  y = 2', 'if 1:\npass', 'def f():\n', 'def f(a, a): pass', 'return 1', 'break', 'continue # c',
    'yield 1', 'def f():\n  global x\n  x = 1\n  nonlocal y', 'def f():\n  x = 1\n  global x', 'nonlocal x',
    'f() = 1', '1 = x', 'a + 1 = 2', 'del f()', 'for 1 in x: pass', 'with a as 1: pass', 'import a.b as c.d',
    'from a import', 'from . import *, a', 'class A(: pass', 'x: int: str', 'f(): int', 'async x', 'else: pass',
    'try: pass\n', 'try: pass\nx', 'except: pass', 'try:\n  1\nexcept a, b:\n  2', 'raise x from', 'print 1',
    "exec 'a'", 'a, b += 1', 'x = (1\ny = 2', 'x = [1\n', 'x = }', 'x = (]', 'if x = 1: pass',
    'while x = 1: pass', 'match x:\n  case a: pass\n  case b: pass', 'match x:\n  case a | b: pass',
    "match x:\n  case {**r, 'a': 1}: pass", 'def f(a=1, b): pass', 'def f(*, **k): pass', 'def f(**k, a): pass',
    'def f(a, /, b, /): pass', 'x\nfrom __future__ import annotations', '  x = 1', 'if 1:\n\tx\n        y',
    'if 1:\n  x\n y', "a = 'x\nb", "a = '''x\nb", 'a = 1 +\nb', 'a b', 'assert (a, b)', 'a = yield = 1',
    'lambda: x = 1', '(x for x in y) = 1', '[x for 1 in y]', '{**a for a in b}', '[*a for a in b]',
    'f(**a, *b)', 'f(a for a in b, c)', 'f(a, b for b in c)', 'x = 5 if y', 'def f:\n  pass', 'class A\n  pass',
    'if x\n  pass', 'for x in y\n  pass', 'while x\n  pass', 'def f()\n  pass', 'try\n  pass', 'with x\n  pass',
    'lambda', 'a.b.1', 'global x, 1', 'del x +1', 'del (x, 1)', '@\ndef f(): pass', 'x = *a', '*a = 1',
    '*a, *b = 1', 'f(*)', 'f(**)', 'x = {1, 2: 3}', 'x = {1: }', 'x = {1: *a}', 'import a as', 'import',
    'from a import (b', 'from a import (b, c,', 'from a import b,', 'def f():\n  await x', 'await x',
    'def f():\n  return\n  yield\nreturn', 'class A:\n  return 1', 'class A:\n  yield', '[(yield) for x in y]',
    'def f(x):\n  global x', 'def f():\n  nonlocal zz', 'x = 1 if 2 else', 'x = not', 'x ++', 'x++', 'a <> b',
    'a =! b', 'a => b', 'True = 1', 'f(True=1)', 'def None(): pass', 'class True: pass', 'x.None = 1',
    'import None', 'for None in x: pass', 'def f(None): pass', 'lambda None: 1', 'with a as None: pass',
    '(None, a) = 1', 'a = b = None = 1', 'None += 1', 'f() += 1', '(a) : int = 1', '(a, b): int',
    '[a]: int = 1', 'f(a.b=1)', 'f(a[1]=1)', 'f(a, a=1, a=2)', 'try: pass\nfinally: pass\nelse: pass',
    'try: pass\nexcept* : pass', 'try: pass\nexcept: pass\nexcept a: pass',
]


def place(error):
    return f"{error.lineno},{error.offset} to {error.end_lineno},{error.end_offset} in {error.text!r}"


for mode, sources in ("single", AT_A_PROMPT), ("eval", EXPRESSIONS), ("exec", STATEMENTS):
    for source in sources:
        try:
            compile(source, "<there>", mode)
            print(mode, repr(source), "is right")
        except SyntaxError as error:
            print(mode, repr(source), type(error).__name__, error.msg, place(error))

for source in ["\0", "a\0b"]:
    try:
        compile(source, "<there>", "exec")
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno)
