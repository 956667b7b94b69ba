# Bytes are filled in with %, and a bytearray's slices may have a step.
print(b"%d %s %r %5.2f %x %c %% %a" % (3, b"ab", "x", 2.5, 255, b"q", "é"))
print(b"%(a)s|%(b)05d" % {b"a": b"z", b"b": 42}, bytearray(b"%i") % 4, b"%s" % b"only")
print(b"%-6s|%6b|%.2s|%+d|%#x|%*d" % (b"ab", b"cd", b"xyz", 3, 255, 5, 7))


class B:
    def __bytes__(self):
        return b"B!"


print(b"<%b>" % B(), b"%c" % 65, b"plain" % ())
for form, args in [(b"%d", "x"), (b"%s", "text"), (b"%d %d", (1,)), (b"%d", (1, 2)), (b"%c", 256), (b"%c", b"ab"), (b"%q", 1), (b"%", 1), (b"%(a)s", 1), (b"%(a", {}), (b"%(a)s", {}), (b"%b", None), (b"x", 1), (b"%c", "é"), (b"%s", 3), (b"%x", 2.5), (b"%*d", ("a", 1))]:
    try:
        print(form % args)
    except Exception as e:
        print(form, args, "->", type(e).__name__, e)
x = b"a=%d"
x %= 3
print(x, b"ab".__mod__(()), type(bytearray(b"%d") % 1))
ba = bytearray(range(10))
ba[::3] = b"abcd"
print(ba)
del ba[::2]
print(ba)
ba[1:3] = b"xyz"
print(ba)
ba[::-1] = bytes(ba)
print(ba)
del ba[4:0:-2]
print(ba)
try:
    ba[::2] = b"a"
except ValueError as e:
    print(e)
print(bytes(range(10))[::3], bytearray(b"abc")[::-1])
