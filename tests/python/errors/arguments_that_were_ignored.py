# Arguments of the wrong type, or one too many, where nothing would be done with them.
for call in [
    lambda: bytes([1], 5), lambda: bytes("a", 5), lambda: bytes("a", "utf-8", 5), lambda: bytes(1, "ascii"), lambda: bytearray([], None),
    lambda: bytes("a"), lambda: bytes("é", "ascii", "replace"), lambda: bytearray("é", "latin1"), lambda: "a".encode(5), lambda: b"a".decode(5),
    lambda: format(1, 5), lambda: list(iter(int, 0)),
    lambda: enumerate([], 1, 2), lambda: reversed([], 1), lambda: list(reversed([1, 2])), lambda: ord(b"a"), lambda: ord(b"ab"),
    lambda: ord(bytearray(b"z")), lambda: ord(None), lambda: ord("ab"),
]:
    try:
        print(call())
    except TypeError as e:
        print(e)
