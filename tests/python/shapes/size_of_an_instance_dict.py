# The size of `__dict__` depends on the names that instances of the class share.
import sys


class Two:
    def __init__(self):
        self.a = 1
        self.b = 2


class Empty:
    pass


print(sys.getsizeof(Two()), sys.getsizeof(Two().__dict__), sys.getsizeof(Two().__dict__))
one = Empty()
print(sys.getsizeof(one.__dict__))
one.x = 1
print(sys.getsizeof(one.__dict__))
two = Empty()
sizes = []
for n in range(26):
    setattr(two, f"k{n}", n)
    sizes.append(sys.getsizeof(two.__dict__))
print(sizes)
print(sys.getsizeof({}), sys.getsizeof(dict(a=1)))
