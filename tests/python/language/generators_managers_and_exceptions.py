# Generators, context managers, closures and exceptions: many at once.
from contextlib import contextmanager, suppress, closing, ExitStack, nullcontext
@contextmanager
def cm(n):
    print("enter", n)
    try: yield n
    except ValueError as e: print("caught", e)
    finally: print("exit", n)
with cm(1) as x: print(x)
with cm(2), cm(3): raise ValueError("v")
try:
    with cm(4): raise KeyError("k")
except KeyError as e: print("out", e)
with suppress(ZeroDivisionError): 1 / 0
class Cl:
    def close(self): print("closed")
with closing(Cl()): print("in")
with ExitStack() as st:
    st.enter_context(cm(5)); st.callback(print, "cb", 1); st.push(lambda *a: print("push", a[0]) or True); raise OSError("x")
with nullcontext(7) as n: print(n)
def g():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
        return "ret"
    except GeneratorExit: print("exit"); raise
    except ValueError as e: print("VE", e); yield 99
    finally: print("fin")
i = g(); print(next(i), i.send("a"))
try: i.send("b")
except StopIteration as e: print("stop", e.value)
i = g(); next(i); print(i.throw(ValueError("z"))); print(next(i, "end"))
i = g(); next(i); i.close(); i.close(); i = g(); i.close()
i = g(); next(i); del i
def d(): r = yield from g(); print("r", r); yield "after"
j = d(); print(next(j), j.send(1), j.send(2), next(j, None))
def bad(): yield 1; raise StopIteration
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
try:
    q = g(); q.send(5)
except TypeError as e: print(e)
def rec():
    yield next(me)
me = rec()
try: next(me)
except ValueError as e: print(e)
print(i if False else g().__name__, g().gi_running, g().gi_frame is not None, type(g().gi_code).__name__)
def counter():
    n = 0
    def inc(by=1):
        nonlocal n; n += by; return n
    def get(): return n
    return inc, get
a, b = counter(); a(); a(5); print(b(), a.__closure__[0].cell_contents, a.__code__.co_freevars, a.__defaults__, b.__name__, b.__qualname__)
fs = [lambda: k for k in range(3)]; print([f() for f in fs]); fs = [lambda k=k: k for k in range(3)]; print([f() for f in fs])
def f(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, d=5, z=6), f(*[1, 2], **{"d": 3}), f.__defaults__, f.__kwdefaults__, f.__code__.co_argcount, f.__code__.co_varnames)
def e1():
    try:
        try: raise ValueError("a")
        except ValueError as e: raise TypeError("b") from e
    except TypeError as e: return e
x = e1(); print(repr(x), repr(x.__cause__), x.__suppress_context__, repr(x.__context__), x.__traceback__ is not None)
def e2():
    try: 1 / 0
    except ZeroDivisionError: 
        try: [][1]
        except IndexError as e: return e
x = e2(); print(repr(x), repr(x.__context__), x.__cause__)
def order():
    try: print("t"); return "try"
    except: print("e")
    else: print("el")
    finally: print("f")
print(order())
def fin():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("finally", i)
    else: print("no")
    return i
print(fin())
def over():
    try: return 1
    finally: return 2
print(over())
class E(Exception):
    def __init__(self, a, b): super().__init__(a, b); self.a = a
    def __str__(self): return f"E<{self.a}>"
try: raise E(1, 2)
except E as e: print(e, repr(e), e.args, e.a); e.add_note("n1"); print(e.__notes__)
try: e
except NameError as n: print(n)
for ex in (KeyError("a"), IndexError("i"), Exception(), Exception(1, 2), OSError(2, "msg"), OSError("x"), StopIteration(5), SystemExit(3), AttributeError("q", name="n", obj=1), ImportError("m", name="z"), NameError("n"), BaseException("b"), KeyboardInterrupt(), AssertionError("as"), NotImplementedError(), RecursionError("r"), ArithmeticError(), LookupError(1)):
    print(str(ex), "|", repr(ex), "|", ex.args, isinstance(ex, Exception))
try: assert 1 == 2, "msg"
except AssertionError as e: print(e)
try: assert []
except AssertionError as e: print(repr(e))
import sys
try: raise ValueError("q")
except: print(sys.exc_info()[0].__name__, sys.exception())
print(sys.exc_info())
def rr(n): return rr(n + 1)
try: rr(0)
except RecursionError as e: print(e)
try: raise BaseException("x")
except Exception: print("no")
except BaseException as e: print("yes", e)
try:
    try: raise ValueError(1)
    finally: print("f1")
except (TypeError, ValueError) as e: print("multi", e)
try: raise
except RuntimeError as e: print(e)
