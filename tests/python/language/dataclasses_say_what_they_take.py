# The text that a dataclass has as its documentation, and what it says when something is missing.
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


@dataclass
class A:
    x: int
    y: list[int] = field(default_factory=list)
    z: "str" = "tea"
    count: ClassVar[int] = 0
    start: InitVar[int] = 3


@dataclass
class B:
    x: int
    _: KW_ONLY
    y: A
    z: float = 1.5


@dataclass(kw_only=True)
class C:
    x: int
    y: int


@dataclass(init=False)
class D:
    x: int


@dataclass
class E:
    """Its own."""

    x: int


for cls in A, B, C, D, E:
    print(cls.__doc__)
for call in [lambda: A(), lambda: B(), lambda: B(1), lambda: C(), lambda: C(y=1), lambda: C(1), lambda: D(1)]:
    try:
        print(call())
    except TypeError as e:
        print(e)
