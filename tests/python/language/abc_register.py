# Registered classes, and __subclasshook__.
import abc
class A(abc.ABC): pass
class B(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other): return hasattr(other, "run") or NotImplemented
class R:
    def run(self): pass
print(isinstance(R(), B))
A.register(int); print(isinstance(3, A))
