# isinstance asks __class__, issubclass asks the metaclass; bases can be exchanged.
class Proxy:
    @property
    def __class__(self): return int
print(isinstance(Proxy(), int))
class Meta(type):
    def __subclasscheck__(cls, other): return True
class A(metaclass=Meta): pass
print(issubclass(int, A))
class B: x = 1
class C: pass
class D(C): pass
D.__bases__ = (B,)
print(D.x)
