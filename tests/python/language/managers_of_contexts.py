# Managers of contexts.
from contextlib import contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext, AbstractContextManager, ContextDecorator
import io


@contextmanager
def section(name):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print("leave", name)


class Timer(ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *exc):
        print("stop", exc[0])
        return False


@Timer()
def work(x):
    print("work", x)
    return x * 2


print(work(3))
with section("a") as a, section("b") as b:
    print(a, b)
    raise ValueError("oops")
with ExitStack() as stack:
    for n in "xyz":
        stack.enter_context(section(n))
    stack.callback(print, "callback", sep="|")
    stack.push(lambda *e: print("push", e[0]) or True)
    1 / 0
print("after")
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("hidden")
print(repr(buffer.getvalue()))
with suppress(KeyError, IndexError):
    [][1]
with nullcontext(5) as n:
    print(n)


class Res:
    def close(self):
        print("closed")


with closing(Res()) as r:
    pass
try:
    with section("c"):
        raise KeyError("k")
except KeyError as e:
    print("out", e, e.__context__)
with ExitStack() as stack:
    stack.enter_context(section("kept"))
    keep = stack.pop_all()
print("still open")
keep.close()


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
