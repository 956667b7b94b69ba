# Everything in contextlib, with errors on their way through.
import contextlib, sys, io
from contextlib import *
@contextmanager
def tag(n):
    print("<", n)
    try: yield n.upper()
    except ValueError as e: print("caught", e)
    else: print("clean", n)
    finally: print(">", n)
with tag("a") as a, tag("b") as b:
    print(a, b); raise ValueError("x")
@tag("deco")
def f(): return 5
print(f(), f())
class C(ContextDecorator):
    def __enter__(self): print("enter"); return self
    def __exit__(self, *e): print("exit", e[0] and e[0].__name__); return e[0] is KeyError
@C()
def g(): raise KeyError("gone")
print(g())
with ExitStack() as st:
    st.enter_context(tag("one")); st.callback(print, "callback", end="!\n"); st.push(lambda *e: print("pushed", e[0]) or True)
    raise TypeError("t")
with ExitStack() as st:
    st.callback(print, 1)
    keep = st.pop_all()
keep.close()
with suppress(KeyError, IndexError): [][3]
print(repr(suppress(KeyError))[:30])
with redirect_stdout(io.StringIO()) as o: print("hidden")
print(repr(o.getvalue()))
with closing(io.StringIO()) as c: c.write("x")
try: c.write("y")
except ValueError as e: print(e)
with nullcontext(3) as n: print(n)
@contextmanager
def bad(): 
    if False: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
try:
    with tag("si"): raise StopIteration("s")
except StopIteration as e: print("through", e)
try:
    with 5: pass
except TypeError as e: print(e)
class Half:
    def __enter__(self): return 1
try:
    with Half(): pass
except TypeError as e: print(e)
class A(AbstractContextManager):
    def __exit__(self, *a): print("A exit")
with A() as x: print(type(x).__name__)
print(isinstance(C(), AbstractContextManager), issubclass(Half, AbstractContextManager))
try:
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
def chain():
    with tag("outer"):
        with tag("inner"):
            yield 1
c = chain(); next(c); c.close()
