# __class__ assigned between classes whose instances differ.
class A:
    pass
class S:
    __slots__ = ()
class T:
    __slots__ = ("a",)
class U:
    __slots__ = ("a",)
for obj, cls in ((S(), A), (A(), S), (T(), U), (T(), S), (A(), list), (5, A), ("s", A), ([], A)):
    try:
        obj.__class__ = cls
        print("ok", type(obj).__name__)
    except TypeError as e:
        print("TypeError:", e)
