# The module is called gc and its functions are in lower case.
import gc

try:
    import GC
except ImportError as error:
    print(type(error).__name__ + ":", error)
for name in ("Collect", "collect", "Disable", "disable"):
    print(name, hasattr(gc, name))
