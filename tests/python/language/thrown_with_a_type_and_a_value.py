# Generators: their frames, what closing returns, and what may be thrown into them.
import sys, warnings, weakref

def g():
    x = [1]
    try:
        while True:
            got = yield x
            x.append(got)
    except GeneratorExit:
        return ("closed", len(x))

a = g()
print(a.gi_frame.f_back, a.gi_suspended, a.gi_running, a.gi_frame.f_locals)
next(a)
a.send(2)
print(a.gi_suspended, a.gi_frame.f_locals, a.gi_frame.f_code.co_name, a.gi_code is g.__code__)
a.close()
print(a.gi_frame, a.gi_suspended)

def selfish():
    try:
        next(me)
    except ValueError as e:
        yield str(e)
    try:
        me.close()
    except ValueError as e:
        yield str(e)
    try:
        me.gi_frame.clear()
    except RuntimeError as e:
        yield str(e)
me = selfish()
print(list(me))

def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
print(next(s, "done"))

def inner():
    return (yield sys._getframe().f_back.f_code.co_name)
def outer():
    r = yield from inner()
    yield r
o = outer()
print(next(o), o.gi_yieldfrom.__name__, o.send("sent"), o.gi_yieldfrom)
o.close()

class T: pass
def hold(t):
    yield
t = T(); w = weakref.ref(t)
h = hold(t); del t
print(w() is None)
h.close()
def stop():
    yield 1
    raise StopIteration("value")
try:
    list(stop())
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), e.__suppress_context__)
e = (i for i in [1, 2])
e.__name__ = "renamed"; e.__qualname__ = "q.renamed"
print(e.__name__, e.__qualname__, repr(e).split(" at ")[0])
try:
    e.send(5)
except TypeError as x:
    print(x)
warnings.simplefilter("ignore")
for bad in [(1,), (ValueError("a"), "b"), (int,), (KeyError, "k"), (KeyError, ("a", "b")), (KeyError, KeyError(5)), (OSError, None, 3)]:
    try:
        e.throw(*bad)
    except (TypeError, ValueError, KeyError) as x:
        print(type(x).__name__, x)
