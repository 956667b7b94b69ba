# What is derived from a sequence or a float is asked how it multiplies before an int repeats it.
from typing import NamedTuple
from collections import namedtuple
class T(tuple):
    def __rmul__(self, k): return ("r", k)
    def __mul__(self, k): return ("m", k)
class L(list):
    def __mul__(self, k): return ("m", k)
    __rmul__ = __mul__
class M(list):
    def __mul__(self, k): return ("m", k)
class R(list):
    def __rmul__(self, k): return ("r", k)
class S(str):
    def __rmul__(self, k): return ("r", k)
    def __radd__(self, k): return ("ra", k)
class B(namedtuple("B", "x y")):
    def __rmul__(self, k): return "B"
class V(NamedTuple):
    x: int
    def __rmul__(self, k): return "V"
    def __mul__(self, k): return "Vm"
print(2 * T((1,)), T((1,)) * 2, 2 * L([1]), L([1]) * 2, 2 * M([1]), M([1]) * 2, 2 * R([1]), R([1]) * 2, 2 * S("a"), S("a") * 2, "x" + S("b"), 2 * B(1, 2), B(1, 2) * 2, 2 * V(1), V(1) * 2, 2.5 * T((1,)), True * T((1,)))
class I(int):
    def __mul__(self, o): return "I"
class Vm(NamedTuple):
    x: int
    def __mul__(self, k): return "Vm"
    __rmul__ = __mul__
print(I(2) * [1], [1] * I(2), I(2) * T((1,)), 2 * Vm(1))
class F(float):
    def __radd__(self, o): return "radd"
    def __rmul__(self, o): return "rmul"
    def __rpow__(self, o): return "rpow"
    def __rsub__(self, o): return NotImplemented
    def __gt__(self, o): return "gt"
    def __eq__(self, o): return "eq"
    __hash__ = None
class Int(int):
    def __radd__(self, o): return "iradd"
class J(int): pass
class C:
    def __radd__(self, o): return "cradd"
print(1 + F(2.0), 2 * F(1), 2 ** F(1), 1.5 + F(1), True + F(1), 10 ** 30 + F(1), J(1) + F(1), F(1) + 1, 1 < F(2), 1 == F(2), F(2) == 1, 1.0 == F(3))
print(1 + Int(2), True + Int(2), J(1) + Int(2), 1.5 + Int(2), 10 ** 30 + Int(1), Int(2) + 1, 1 + C(), J(5) * [1], J(2) * J(3), 2 * "ab", True * [5])
try: 2 @ F(1)
except TypeError as e: print(e)
