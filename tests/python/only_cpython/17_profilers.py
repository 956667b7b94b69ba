# Of three well-known memory tools one comes with Python.
import sys

for name in ("tracemalloc", "memory_profiler", "objgraph"):
    print(name, "is in the standard library:", name in sys.stdlib_module_names)
