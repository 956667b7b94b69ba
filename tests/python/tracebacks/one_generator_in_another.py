# Each generator has its entry.
def a():
    yield 1
    raise ValueError("in a")
def b():
    yield from a()
list(b())
