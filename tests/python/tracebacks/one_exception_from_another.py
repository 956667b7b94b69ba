# The cause of an exception is written first.
try:
    raise KeyError("a")
except KeyError as e:
    raise ValueError("b") from e
