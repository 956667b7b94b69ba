# Byte arrays: their methods, items and operators.
a = bytearray(b"hello")
same = a
a[1:3] = b"XYZ"
a.insert(0, 65)
print(a, a.pop(), a.pop(0), a)
a.remove(88)
a.reverse()
print(a, a.count(b"Y"), a.find(b"Z"), a + b"q", a * 2, b"l" in a, type(a.upper()).__name__)
del a[0]
del a[1:2]
a += b"!?"
a.extend([1, 2])
print(a, same is a, list(a), a.split(b"!"), a == bytes(a), b"x" + a, a.copy() is a)
a.clear()
print(a, bytearray(3), bytearray(b"ab").join([b"1", b"2"]), bytearray.fromhex("0a0b"))
for what in (
    lambda: a.pop(),
    lambda: bytearray(b"x").pop(4),
    lambda: a.remove(3),
    lambda: a.append(256),
    lambda: a.insert(0, "x"),
    lambda: a.__setitem__(0, 1),
    lambda: a.__delitem__(5),
):
    try:
        print(what())
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
