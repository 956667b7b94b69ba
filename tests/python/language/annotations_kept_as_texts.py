# `from __future__ import annotations`: names that are defined later, or nowhere.
from __future__ import annotations

import dataclasses
from typing import *


def f(x: Later, y: "Text", *a: List[int], z: dict[str,  int] = 3, **k: [int,str]) -> Other | None:
    v: Nothing = 1
    return v


class Tree:
    left: Tree
    right: Tree = None
    label: "quoted"
    size: ClassVar[int] = 0
    shape: Callable[[int,  str],bool]

    def walk(self: Tree, *args: *Many) -> typing.Iterator['Tree']: ...


count: Unknown[int] = 4
print(f(1, 2), f.__annotations__)
print(Tree.__annotations__, Tree.walk.__annotations__)
print(__annotations__)


@dataclasses.dataclass
class Leaf:
    owner: Tree
    name: str = "leaf"
    made: ClassVar[int] = 3
    quick: dataclasses.InitVar[int] = 1


print(Leaf(1), [(field.name, field.type) for field in dataclasses.fields(Leaf)])
print(get_type_hints(Leaf)["owner"])


def g(a: int, b: Optional[Tree]) -> None: ...


print(get_type_hints(g))
