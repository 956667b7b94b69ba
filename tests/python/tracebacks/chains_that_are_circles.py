# What is its own cause, or in a circle of contexts, is written once.

itself = ValueError("its own cause")
itself.__cause__ = itself
first, second = KeyError("first"), TypeError("second")
first.__context__, second.__context__ = second, first
try:
    raise ExceptionGroup("circles", [itself, first])
except* TypeError:
    pass
