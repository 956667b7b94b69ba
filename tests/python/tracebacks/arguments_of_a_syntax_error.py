# A `SyntaxError` has its place among its arguments, unless it is about names.

for source in ["a b", "a = 'é' b", "return 1", "'é'; return", "yield 1", "await a", "x = {1: a, 2}",
               "def f(a, a): pass", "def f():\n    nonlocal x", "x = 1\nglobal x", "  a", "if a:\n",
               "__debug__ = 1", "from __future__ import tea", "(", "'a", "0x", "a\n  b",
               "def f():\n  print(x)\n  global x\nyield"]:
    try:
        compile(source, "tea.py", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.args, (error.lineno, error.offset, error.text))
