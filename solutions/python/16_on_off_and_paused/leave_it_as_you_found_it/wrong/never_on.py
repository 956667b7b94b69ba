# Wrong: it never switches on again
import gc
from contextlib import contextmanager

@contextmanager
def paused():
    gc.disable()
    yield
    pass

gc.disable()
with paused():
    print(gc.isenabled())
print(gc.isenabled())
gc.enable()
with paused():
    print(gc.isenabled())
print(gc.isenabled())
try:
    with paused():
        raise ValueError("no tea")
except ValueError:
    print(gc.isenabled())
