# Errors and their words.
import sys


class AppError(Exception):
    def __init__(self, code, *args):
        super().__init__(code, *args)
        self.code = code


class NotFound(AppError):
    def __str__(self):
        return f"not found: {self.code}"


def level3():
    raise NotFound("page", 1)


def level2():
    try:
        level3()
    except NotFound as e:
        e.add_note("while opening")
        raise AppError("outer") from e


try:
    level2()
except AppError as e:
    print(repr(e), e.args, repr(e.__cause__), e.__cause__.__notes__, e.__suppress_context__)
try:
    try:
        1 / 0
    finally:
        {}["x"]
except KeyError as e:
    print(repr(e.__context__))


def f():
    for i in range(3):
        try:
            continue
        finally:
            print("f", i)
    try:
        return "try"
    finally:
        print("cleanup")


print(f())


def g():
    try:
        raise ValueError
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        return "finally"


print(g())
try:
    raise ExceptionGroup("many", [ValueError(1), ExceptionGroup("in", [TypeError("t"), OSError(2, "no")])])
except* ValueError as eg:
    print("V", eg.exceptions)
except* (TypeError, OSError) as eg:
    print("T", eg)
    print(eg.subgroup(lambda e: isinstance(e, OSError)).exceptions[0].exceptions)
e = OSError(2, "No such file", "a.txt")
print(e, e.errno, e.strerror, e.filename, type(e), repr(e))
print(repr(KeyError("k")), str(KeyError("k")), StopIteration(3).value, SystemExit(4).code, UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"))
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e, e.start, e.reason)
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
try:
    int("12x")
except ValueError as e:
    print(e)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print(e)
try:
    raise "text"
except TypeError as e:
    print(e)
try:
    x = [1, 2, 3]
    x.remove(9)
except ValueError as e:
    print(e)
for code in ("a b", "x = ", "def f(:", "print 'x'", "for i in 3", "return 1", "'abc", "(1, 2", "x = 1 +", "if x = 1: pass", "{1: 2, 3}", "lambda: (yield)", "class", "1 = x", "del 1", "break", "nonlocal x", "async def f(): await", "0777", "1_", "global x; x"):
    try:
        compile(code, "c", "exec")
        print("ok", code)
    except SyntaxError as e:
        print(repr(code), "->", type(e).__name__, e.msg, e.lineno, e.offset)
def rec(n):
    return rec(n + 1)
try:
    rec(0)
except RecursionError as e:
    print(e)
