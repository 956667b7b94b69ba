# Sizes of subclasses of str, whose characters lie elsewhere; and what __sizeof__ may return.
import sys


class Text(str):
    pass


class Says:
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        return self.size


texts = "", "ab", "\xe9", "\xe9\xe9", "\u20ac", "\U0001f600\u20ac"
print([sys.getsizeof(Text(text)) - sys.getsizeof(Text()) for text in texts])
print([text.__sizeof__() for text in texts])
for size in 1000, -1, "x":
    try:
        print(sys.getsizeof(Says(size)) - sys.getsizeof(Says(0)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(sys.getsizeof(Says("x"), "default"))
try:
    sys.getsizeof()
except TypeError as error:
    print(error)
