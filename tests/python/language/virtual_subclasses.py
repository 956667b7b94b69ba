# register, __subclasshook__, and __subclasscheck__ of a metaclass.
from abc import ABC, ABCMeta, abstractmethod
class Tag(ABC):
    pass
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Duck:
            return any("quack" in k.__dict__ for k in other.__mro__) or NotImplemented
        return NotImplemented
class A:
    pass
class B:
    def quack(self):
        return "q"
class M(type):
    def __instancecheck__(cls, x):
        return x == 42
    def __subclasscheck__(cls, k):
        return k is str
class Weird(metaclass=M):
    pass
def t(f):
    try:
        return f()
    except (AttributeError, TypeError) as e:
        return type(e).__name__
print("hook", issubclass(A, Duck), issubclass(B, Duck), isinstance(B(), Duck))
print("metaclass", isinstance(42, Weird), isinstance(1, Weird), issubclass(str, Weird), issubclass(int, Weird))
print("register", t(lambda: Tag.register(A) is A), t(lambda: isinstance(A(), Tag)), t(lambda: issubclass(B, Tag)))
print("except", end=" ")
