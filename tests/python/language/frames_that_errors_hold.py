# A traceback holds the frames, the frames hold their locals, until one of them lets go.
import sys, gc, weakref, traceback

class Big:
    def __init__(self, n): self.n = n
    def __del__(self): print("Big gone", self.n)

def inner(big):
    raise ValueError(big.n)
def outer(n):
    b = Big(n)
    inner(b)

try:
    outer(1)
except ValueError as e:
    tb = e.__traceback__
    print([f.f_code.co_name for f, _ in traceback.walk_tb(tb)])
    print(tb.tb_next.tb_frame.f_locals["b"].n, tb.tb_next.tb_lineno - tb.tb_lineno)
print("handler left; tb still held")
tb.tb_next = None
print("cut the traceback")
del tb

saved = None
def keep():
    global saved
    b = Big(2)
    try:
        raise KeyError("k")
    except KeyError as e:
        saved = e
keep()
print("kept by its frame")
traceback.clear_frames(saved.__traceback__)
print("frames cleared")
saved = saved.with_traceback(None)

def cycle():
    b = Big(3)
    try:
        raise IndexError
    except IndexError as e:
        mine = e
cycle()
print("local holds its own exception")
print(gc.collect() > 0)

def chain():
    try:
        outer(4)
    except ValueError as e:
        raise RuntimeError("second") from e
try:
    chain()
except RuntimeError as e:
    e.__cause__ = None
    print("cause dropped", e.__context__ is not None)
    e.__context__ = None
    print("context dropped")
def f():
    frame = sys._getframe()
    b = Big(5)
    return 1
f()
print("frame in its own local")
gc.collect()
def lazy():
    b = Big(6)
    return (lambda: b), sys._getframe().f_locals
fn, ns = lazy()
print(sorted(ns), ns["b"] is fn())
del fn
print("closure gone")
del ns
print("proxy gone")
try:
    e = Big(7)
    raise ValueError
except ValueError as e:
    pass
try:
    print(e)
except NameError as x:
    print(x)
t = traceback.TracebackException.from_exception(ZeroDivisionError("z"))
print(str(t), list(t.format_exception_only()))
try:
    saved.__traceback__ = 5
except TypeError as e:
    print(e)
