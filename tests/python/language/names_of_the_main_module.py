# What a module that is run has from the start, and what types.ModuleType gives another.
import types

print([name for name in globals() if name != "types"])
print(__annotations__, __package__, __cached__)
there = __annotations__
x: int = 1
y: str
print(there is __annotations__, list(there))
module = types.ModuleType("module", "doc")
print(module.__dict__)


class Annotated:
    z = 0
    x: int = 1
    "no doc"


print([name for name in vars(Annotated) if name in ("__annotations__", "x", "z")])
