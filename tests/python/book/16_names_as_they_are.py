# The functions are lower case and live in a module: gc.collect, not GC.Collect.
import gc

for name in ("collect", "Collect", "enable", "Disable", "get_threshold"):
    print(name, hasattr(gc, name))
try:
    import GC
except ImportError as error:
    print(type(error).__name__, error)
