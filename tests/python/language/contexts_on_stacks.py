# Contexts on stacks; what is suppressed is taken out of a group; one name for all of it.
import contextlib, asyncio, weakref, gc
from contextlib import *

@contextmanager
def cm(name):
    print("enter", name)
    try:
        yield name.upper()
    except LookupError as e:
        print("swallowed", repr(e))
    finally:
        print("exit", name)

with ExitStack() as s:
    print(s.enter_context(cm("a")))
    s.callback(print, "callback", 1, end="!\n")
    s.push(lambda *exc: print("push", exc[0].__name__ if exc[0] else None) or True)
    s.enter_context(cm("b"))
    keep = s.pop_all()
    print("popped")
print("after with")
try:
    with keep:
        raise ValueError("inside")
except ValueError:
    print("never")
print("suppressed")

with suppress(KeyError, TypeError):
    raise ExceptionGroup("g", [KeyError(1), ExceptionGroup("h", [TypeError(2)])])
try:
    with suppress(KeyError):
        raise ExceptionGroup("g", [KeyError(1), ValueError(3)])
except ExceptionGroup as e:
    print(repr(e))

@cm("deco")
def f(x):
    print("body", x)
    raise IndexError(x)
f(1); f(2)
m = cm("once")
with m: pass
try:
    with m: pass
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__, e)

@contextmanager
def never():
    if False: yield
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def swallow_then_yield():
    try: yield 1
    except ValueError: yield 2
for bad in (never, twice, swallow_then_yield):
    try:
        with bad():
            if bad is swallow_then_yield: raise ValueError
    except RuntimeError as e:
        print(bad.__name__, e)
class C:
    def close(self): print("C closed")
with closing(C()) as c, nullcontext(5) as n: print(n)
class D(ContextDecorator):
    def __enter__(self): print("D in"); return self
    def __exit__(self, *e): print("D out", e[1])
@D()
def g(): "doc"; return 9
print(g(), g.__name__, g.__doc__)
class A(AbstractContextManager):
    def __exit__(self, *e): return False
with A() as a: print(type(a).__name__, issubclass(D, AbstractContextManager))
try:
    with 1: pass
except TypeError as e:
    print(e)
class Half:
    def __enter__(self): pass
try:
    with Half(): pass
except TypeError as e:
    print(e)
try:
    ExitStack().enter_context(Half())
except TypeError as e:
    print(e)
@asynccontextmanager
async def acm(x):
    print("aenter", x)
    try: yield x
    finally: print("aexit", x)
async def main():
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(acm(1)))
        st.enter_context(cm("sync"))
        async def bye(): print("bye")
        st.push_async_callback(bye)
    async with aclosing(gen()) as it:
        async for i in it: print(i); break
async def gen():
    try:
        yield 1; yield 2
    finally: print("gen closed")
asyncio.run(main())
import io
buf = io.StringIO()
with redirect_stdout(buf): print("hidden")
print(repr(buf.getvalue()))
class T: pass
t = T(); w = weakref.ref(t)
st = ExitStack(); st.callback(id, t); del t
print(w() is not None); st.close(); print(w() is None)
try:
    with ExitStack() as s:
        s.callback(lambda: 1/0)
        raise ValueError("first")
except ZeroDivisionError as e:
    print(repr(e.__context__))
