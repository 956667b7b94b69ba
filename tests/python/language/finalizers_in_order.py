# Finalizers in order.
import gc, weakref, sys

gc.collect()


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("__del__", self.name)


def report(name):
    print("finalize", name)


a = Thing("a")
f1 = weakref.finalize(a, report, "a1")
f2 = weakref.finalize(a, report, "a2")
r = weakref.ref(a, lambda r: print("callback", r()))
del a
b = Thing("b")
f3 = weakref.finalize(b, report, "b")
f3.atexit = False
b.me = b
del b
gc.collect()
print(f1.alive, f3.alive, f3.peek(), f3.detach(), f1())
c = Thing("c")
f4 = weakref.finalize(c, report, "c")
print(f4.peek()[2:], f4.atexit)
print(f4.detach()[2], f4.alive)
d = Thing("d")
f5 = weakref.finalize(d, report, name="d")
print(f5(), f5())
e = Thing("e")
weakref.finalize(e, report, "at exit 1")
weakref.finalize(e, report, "at exit 2")


class Back:
    saved = None

    def __del__(self):
        Back.saved = self
        print("saved")


x = Back()
x.cycle = x
del x
print(gc.collect(), Back.saved is not None)
Back.saved = None
print(gc.collect(), gc.garbage)


class Bad:
    def __del__(self):
        raise ValueError("in del")


sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.exc_value, u.err_msg, u.object.__qualname__)
y = Bad()
del y
z = Bad()
z.z = z
del z
print(gc.collect())


class Chain:
    def __init__(self, n):
        self.n = n
        self.next = Chain(n - 1) if n else None

    def __del__(self):
        print("chain", self.n)


Chain(3)
last = Chain(2)
last.next.next.next = last
del last
print(gc.collect())
print("end")
