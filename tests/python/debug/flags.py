# The debug flags are bits; DEBUG_LEAK is the three useful ones together.
import gc

print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE,
      gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print(gc.DEBUG_LEAK == gc.DEBUG_COLLECTABLE | gc.DEBUG_UNCOLLECTABLE | gc.DEBUG_SAVEALL)
print(gc.get_debug())
print(gc.set_debug(gc.DEBUG_SAVEALL | gc.DEBUG_UNCOLLECTABLE))
print(gc.get_debug(), gc.get_debug() & gc.DEBUG_SAVEALL)
gc.set_debug(0)
print(gc.get_debug())
try:
    gc.set_debug("leak")
except TypeError as error:
    print(type(error).__name__, error)
