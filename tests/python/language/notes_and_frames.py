# The notes of an error can be replaced and deleted; a frame shows its line.
import sys

error = ValueError("text")
error.add_note("one")
error.__notes__ = ["two"]
error.add_note("three")
print(error.__notes__)
del error.__notes__
print(hasattr(error, "__notes__"))
try:
    del error.__notes__
except AttributeError as missing:
    print(missing)
error.add_note("four")
print(error.__notes__)


def shown(frame):
    head, _, rest = repr(frame).partition(", file")
    return head[:12], rest.rpartition("/")[2].partition(", ")[2]


def here():
    frame = sys._getframe()
    print(shown(frame))
    return frame


print(shown(here()))
print(shown(sys._getframe()))
