# Classes with a finalizer from their metaclass.
import gc, weakref
class Meta(type):
    def __del__(cls):
        print("class", cls.__name__, "goes")
class Base(metaclass=Meta):
    def __del__(self):
        print("  instance of", type(self).__name__)
gc.collect()
gc.disable()
def f():
    class A(Base):
        pass
    a = A()
    return weakref.ref(A)
w = f()
print("returned", w() is None)
print(gc.collect() > 0, w() is None, Base.__subclasses__())
def g():
    class B(Base):
        pass
    b = B()
    b.me = b
g()
print("returned")
gc.collect()
T = Meta("T", (), {})
t = T()
del T
gc.collect()
print("held by its instance:", type(t).__name__)
del t
gc.collect()
print("end")
del Base
gc.collect()
print("really")
