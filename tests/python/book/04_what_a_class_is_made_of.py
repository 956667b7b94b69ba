# The smallest class is six objects, and they hold each other.
import gc


def make():
    class Receipt:
        pass


gc.disable()
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
make()
gc.collect()
gc.set_debug(0)
print(sorted(type(part).__name__ for part in gc.garbage))
gc.garbage.clear()
