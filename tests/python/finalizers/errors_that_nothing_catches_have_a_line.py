# Errors that only `sys.unraisablehook` sees stand at a line, even if no Python code raised them.
import sys


def hook(unraisable):
    tb = unraisable.exc_traceback
    name = type(unraisable.object).__name__
    print(unraisable.exc_type.__name__, unraisable.exc_value, name, tb.tb_lineno, tb.tb_next)


sys.unraisablehook = hook


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
del s


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        raise ZeroDivisionError(name)


def delegates(to):
    yield from to


b = Broken()
g = delegates(b)
next(g)
try:
    g.throw(AttributeError)
except ZeroDivisionError as e:
    print("raised", e)
print(g.gi_frame is None, g.gi_yieldfrom is b, sys.getrefcount(b), next(g))
del g
print(sys.getrefcount(b))
