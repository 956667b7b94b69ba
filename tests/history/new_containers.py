# Which containers of numbers and strings are tracked when they are made.
import gc
import sys

tea = "tea"
version = sys.version.split()[0] + getattr(sys, "abiflags", "")
pair, prices, names = (tea, 3), {tea: 3}, [tea]
kinds = zip(("tuple", "dict", "list"), (pair, prices, names))
found = [f"{kind} {gc.is_tracked(new)!s:5}" for kind, new in kinds]
print(f"{version:10} tracked when made: {'  '.join(found)}".rstrip())
