# Where a star, `=` or `print` stands decides what is said of it.


def mistake(source):
    try:
        compile(source, "tea.py", "exec")
    except SyntaxError as error:
        return error.with_traceback(None)


sources = [
    "x = *a", "x = (*a)", "print((*a))", "if *a: pass", "if a: *b", "raise *a", "a: *b = 1",
    "x = {*a: 1}", "x = {**a: 1}", "[a for a in *b]", "for a in *b: pass", "def f(): yield from *a",
    "a, 1 = 2", "1, a = 2", "1, = 2", "a = b, 1 = 2", "(True) = 1", "(a := 1) = 2", "f() = 1 = 2",
    "if a == 1 and b = 2: pass", "{a: b = 1}", "f(a = b = c)", "del (a, __debug__)",
    "x = print a", "f(print 'a')", "exec 1 2", "a.print 1", "def f(*__debug__): pass",
    "def f(a) -> : pass", "def f() => int: pass", "def f(a) b", "def f[1](): pass",
    "yield from a", "x = 'é'; return 1", "def f(a=1, b): yield\nyield",
    "f(a=b for b in c)", "f(x, a=1 for b in c)", "f(a, b for b in c)",
    "try:\n    pass\nexcept* A:\npass",
]
errors = [mistake(source) for source in sources]
groups = [ExceptionGroup("some", errors[n : n + 12]) for n in range(0, len(errors), 12)]
raise ExceptionGroup("stars", groups)
