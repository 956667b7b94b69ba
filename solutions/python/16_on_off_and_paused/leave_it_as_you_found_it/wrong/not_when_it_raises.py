# Wrong: a block that raises leaves it off
import gc
from contextlib import contextmanager

@contextmanager
def paused():
    was = gc.isenabled()
    gc.disable()
    yield
    if was:
        gc.enable()

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
