# The methods of bytes.
b = b"the tea, the cup"
print(b.split(), b.split(b","), b.rsplit(b"t", 1), b.partition(b","), b.rpartition(b"the"))
print(b.find(b"the", 1), b.rfind(b"the"), b.find(b"z"), b.index(116), b.count(b"t"), b.count(104))
print(b.replace(b"the", b"a"), b.replace(b"the", b"", 1), b.startswith(b"the"), b.endswith((b"x", b"cup")))
print(b.upper(), b.title(), b.capitalize(), b"aB".swapcase(), b"A\xe9\xc9".lower())
print(b"  x\t\n".strip(), b"xxaxx".lstrip(b"x"), b"xxaxx".rstrip(b"x"), b"\x85 a \xa0".strip())
print(b"a\nb\r\nc\x0bd\x1ce".splitlines(), b"a\nb".splitlines(True))
print(b"ab".center(6, b"*"), b"ab".ljust(4) + b"|", b"ab".rjust(4), b"-7".zfill(5), b"a\tb".expandtabs(4))
print(b", ".join([b"x", bytearray(b"y")]), bytearray(b"-").join([b"a", b"b"]))
print(b"ab1".isalnum(), b"ab".isalpha(), b"12".isdigit(), b" ".isspace(), b"Ab".istitle(), b"\xe9".isalpha())
print(b"prefix-x".removeprefix(b"prefix-"), b"x.py".removesuffix(b".py"))
print(bytes.fromhex("61 62 ff"), b"\x01\xab".hex(), b"\x01\xab\xcd".hex(":"), b"\x01\xab\xcd".hex("-", 2))
table = bytes.maketrans(b"abc", b"xyz")
print(b"aabbcc!".translate(table), b"aabb".translate(None, b"a"), b"abc".isascii(), b"\x80".isascii())
print(b"ea" in b, 116 in b, b"z" in b, b * 2 == b + b, b"" in b"")
for what in (
    lambda: b.split("a"),
    lambda: b.index(b"zz"),
    lambda: b.startswith("t"),
    lambda: b.find("x"),
    lambda: b"".join(["x"]),
    lambda: bytes.fromhex("6g"),
    lambda: b"".center(3, b"ab"),
    lambda: "a" in b,
    lambda: 256 in b,
    lambda: b.nothing,
):
    try:
        print(what())
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Text(bytes):
    pass


print(Text(b"a b").split(), type(Text(b"x").upper()).__name__, (0.75).as_integer_ratio(), float.fromhex("0x1.8p3"))
