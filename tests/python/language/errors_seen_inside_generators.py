# A generator sees the exception that it handles itself, and the one around it.
import sys, gc, weakref

class Thing:
    pass

def current():
    e = sys.exception()
    return f"{type(e).__name__}({e})" if e else "nothing"

def gen():
    print("  start:", current())
    yield 1
    try:
        raise KeyError("in the generator")
    except KeyError:
        print("  handler:", current())
        yield 2
        print("  resumed:", current())
    print("  after:", current())
    yield 3

g = gen()
try:
    raise ValueError("outside")
except ValueError:
    next(g)
    print("outside sees", current())
    next(g)
    print("outside sees", current())
print("nothing now:", current())
next(g)
print("end:", current())

def reraiser():
    try:
        yield
    except LookupError:
        yield "caught " + current()
        raise

r = reraiser()
next(r)
print(r.throw(IndexError("pushed in")))
try:
    try:
        raise TypeError("around it")
    except TypeError:
        next(r)
except IndexError as e:
    print("raised again:", e, "| context:", repr(e.__context__))

def holder(thing):
    try:
        raise RuntimeError("kept", thing)
    except RuntimeError:
        yield
        yield

t = Thing()
w = weakref.ref(t)
h = holder(t)
next(h)
del t
print("alive while suspended:", w() is not None)
h.close()
gc.collect()
print("alive after close:", w() is not None)

def nested():
    for name in "ab":
        try:
            raise NameError(name)
        except NameError:
            try:
                yield current()
            finally:
                print("  finally", current())
for seen in nested():
    print(seen)
    break
print(sys.exc_info())
