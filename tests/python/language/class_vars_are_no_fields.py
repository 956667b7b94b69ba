# ClassVar in a dataclass.
from dataclasses import dataclass
from typing import ClassVar
@dataclass
class C:
    x: int
    made: ClassVar[int] = 0
print(C(1))
