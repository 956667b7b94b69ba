# The frame of a generator, and what it waits for.
def inner(): yield 1
def g():
    x = 5
    yield from inner()
it = g(); next(it)
print(type(it.gi_frame).__name__, it.gi_yieldfrom is not None, hasattr(it, "gi_suspended"))
print(it.gi_frame.f_locals)
