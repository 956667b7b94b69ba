# Slots that a class cannot have, and private ones.
try:
    class F:
        x = 1
        __slots__ = ("x",)
    print("made")
except ValueError as e:
    print(e)
try:
    class I(int):
        __slots__ = ("x",)
    print("made")
except TypeError as e:
    print(e)
class T(tuple):
    __slots__ = ()
print(hasattr(T(), "__dict__"))
try:
    class A:
        __slots__ = ("a",)
    class B:
        __slots__ = ("b",)
    class C(A, B):
        pass
    print("made")
except TypeError as e:
    print(e)
try:
    class D:
        __slots__ = ("1x",)
except TypeError as e:
    print(e)
class P:
    __slots__ = ("__priv", "pub")
    def __init__(self):
        self.__priv = 1
p = P()
print(p._P__priv)
try:
    p.pub
except AttributeError as e:
    print(e)
try:
    p.other = 1
except AttributeError as e:
    print(e)
