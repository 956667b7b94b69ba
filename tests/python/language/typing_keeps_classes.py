# A class that typing keeps in a cache, and one that list[...] does not.
import gc, weakref
from typing import List, Optional, Dict, Generic, TypeVar
def made():
    class A:
        pass
    return A
gc.collect()
gc.disable()
A = made()
w = weakref.ref(A)
x = List[A]
print(x.__args__[0] is A, List[A] is List[A], Optional[A] == Optional[A])
del A, x
gc.collect()
print("still there:", w() is not None)
A = made()
w = weakref.ref(A)
y = list[A]
print(y.__args__[0] is A, list[A] is list[A], list[A] == list[A], y.__origin__)
del A, y
gc.collect()
print("built-in list:", w() is None)
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, x):
        self.x = x
b = Box[int](3)
print(type(b).__name__, b.x, b.__orig_class__.__args__)
