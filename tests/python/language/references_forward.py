# Texts among the annotations of a NamedTuple and a TypedDict are references forward.
from __future__ import annotations
from typing import *
class V(NamedTuple):
    x: float
    y: None = None
    z: V | None = None
print(V.__annotations__, V(1), get_type_hints(V))
class D(TypedDict, total=False):
    a: int
    b: list[D]
print(D.__annotations__, D(a=1), get_type_hints(D)["a"])
r = ForwardRef("int")
print(r, r == ForwardRef("int"), r == 5, hash(r) == hash(ForwardRef("int")), r.__forward_arg__)
try: ForwardRef(5)
except TypeError as e: print(e)
