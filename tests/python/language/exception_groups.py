# Groups of exceptions, and `except*`.
import sys, gc
def f(n):
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("in", [KeyError("k"), ValueError(3)])])
    except* ValueError as e:
        print("V", repr(e), sys.exception() is e)
        if n == 1: raise OSError("new")
        if n == 2: raise
    except* (TypeError, KeyError) as e:
        print("T", repr(e))
for n in range(3):
    try:
        f(n)
        print("done")
    except BaseException as e:
        print("OUT", repr(e), repr(e.__context__))
try:
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(repr(e))
    else:
        print("else")
    finally:
        print("fin")
except BaseException as e:
    print("OUT", repr(e))
try:
    raise ExceptionGroup("a", [ValueError(1)])
except ExceptionGroup as e:
    print(e, e.exceptions, e.split(ValueError), e.subgroup(TypeError))
print(BaseExceptionGroup("x", [ValueError()]).__class__)
try: ExceptionGroup("x", [KeyboardInterrupt()])
except TypeError as e: print(e)
def g():
    try:
        raise ExceptionGroup("eg", [ValueError(1)])
    except* TypeError: pass
try: g()
except ExceptionGroup as e: print(repr(e))


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message, excs)


g = Mine("m", [ValueError(1), Mine("n", [KeyError(2), ValueError(3)])])
g.add_note("a note")
part, rest = g.split(ValueError)
print(repr(part), repr(rest), type(part).__name__, part.__notes__)
print(g.split(lambda e: isinstance(e, KeyError)))
print(ExceptionGroup[int], isinstance(g, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))
for args in [("x", []), ("x", 5), (1, [ValueError()]), ("x", [1]), ("x",)]:
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    try:
        raise g
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
for source in ["for x in y:\n try: pass\n except* E: break", "def f():\n try: pass\n except* E: return 1"]:
    try:
        compile(source, "x", "exec")
    except SyntaxError as e:
        print(e.msg)
