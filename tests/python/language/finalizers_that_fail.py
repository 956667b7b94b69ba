# Finalizers that fail.
import sys, gc, io


class A:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError as e:
            self.e = e
            print("kept", e)


a = A()
del a
print(gc.collect())


class B:
    def __del__(self):
        print("exc", sys.exc_info()[0], sys.exception())


try:
    b = B()
    raise KeyError("x")
except KeyError:
    del b


def f():
    b = B()
    raise ValueError


try:
    f()
except ValueError as e:
    print("caught", list(e.__traceback__.tb_next.tb_frame.f_locals))
print("after")
err = io.StringIO()
old, sys.stderr = sys.stderr, err


class C:
    def __del__(self):
        raise RuntimeError("in C")


C()
sys.stderr = old
lines = err.getvalue().splitlines()
print(lines[0][:40], lines[-1], len(lines))


class D:
    def __init__(self):
        raise ValueError("no init")

    def __del__(self):
        print("D deleted", self.__dict__)


try:
    D()
except ValueError:
    pass
print("D?")


class E:
    def __del__(self):
        print("E", gen.gi_running if gen else None)


gen = None


def g():
    e = E()
    yield 1
    yield 2


gen = g()
next(gen)
gen.close()
x = g()
next(x)
del x
E.__del__ = lambda self: print("replaced")
E()
del E.__del__
E()
print("end")
