# In an except block the name holds the exception, and the traceback holds the frames.
import sys


class Tray:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return False


order = ["tea"]
try:
    raise ValueError(order)
except ValueError as error:
    print("in its arguments:", sys.getrefcount(order), error.args[0] is order)
print("afterwards:", sys.getrefcount(order))
problem = KeyError("tea")
print("an exception with a name:", sys.getrefcount(problem))
try:
    raise problem
except KeyError as error:
    print("being handled:", sys.getrefcount(problem) > 2, error is problem)
problem.__traceback__ = None
print("afterwards:", sys.getrefcount(problem))
with Tray() as tray:
    print("in a with:", sys.getrefcount(tray))
print("after it:", sys.getrefcount(tray))
