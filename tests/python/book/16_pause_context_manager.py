# gc has no context manager of its own; this one puts back what it found.
import gc
from contextlib import contextmanager


@contextmanager
def paused():
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


with paused():
    print("inside:", gc.isenabled())
    with paused():
        pass
    print("still inside:", gc.isenabled())
print("outside:", gc.isenabled())
try:
    with paused():
        raise ValueError("out of tea")
except ValueError as error:
    print(error, "- outside:", gc.isenabled())
