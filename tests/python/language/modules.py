# import, import as, from import; modules are objects with attributes.
import gc
import gc as collector
import sys, weakref
from contextlib import contextmanager
from gc import collect, isenabled as enabled

print(gc is collector, collect is gc.collect, enabled(), callable(contextmanager))
print(gc.__name__, type(gc).__name__, hasattr(gc, "collect"), hasattr(gc, "missing"))
print(sys.version_info[0], sys.version_info >= (3, 11), sys.getrefcount([]) > 0)
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(type(error).__name__, error, error.name)
try:
    from gc import no_such_name
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
try:
    gc.no_such_name
except AttributeError as error:
    print(error)


def local():
    import weakref as w
    return w.ref


print(local() is weakref.ref, __name__)
gc.note = "modules take attributes"
print(collector.note)
del gc.note
