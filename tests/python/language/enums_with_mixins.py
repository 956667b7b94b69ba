# Class methods and mixins of enums.
from enum import Enum
class A(Enum):
    X = 1
    @classmethod
    def first(cls): return cls.X
class S(str, Enum):
    X = "x"
try: print(A.first(), list(A))
except TypeError as e: print(e)
print(S.X == "x", S.X.upper())
