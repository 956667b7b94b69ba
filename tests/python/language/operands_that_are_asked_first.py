# A sequence multiplies nothing: the other operand's own method comes before its __index__.
import weakref


class Three:
    def __rmul__(self, other):
        return "rmul", other

    def __index__(self):
        return 3

    def __int__(self):
        return 33

    def __float__(self):
        return 3.5


class Index:
    def __index__(self):
        return 2

    def __rmul__(self, other):
        return NotImplemented


three, index = Three(), Index()
for sequence in "ab", [1], (1,), b"ab", bytearray(b"ab"):
    print(sequence * three, sequence * index)
print(5 * three, [0, 1, 2, 3][three])
proxy = weakref.proxy(three)
print(int(proxy), float(proxy), [0, 1, 2, 3][proxy], range(proxy))
