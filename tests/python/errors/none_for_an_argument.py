# `None` for an argument of a certain type is called by its name, not by that of its class.
import sys

for call in [
    lambda: "a".replace(None, "b"), lambda: "a".replace("a", None), lambda: str.replace("a", "a", 5),
    lambda: format(1, None), lambda: (1).__format__(None), lambda: "a".__format__(None), lambda: 1.5.__format__(5),
    lambda: sys.intern(None), lambda: sys.intern(5), lambda: compile("1", "", None), lambda: compile("1", "", 5),
    lambda: (1).to_bytes(1, None), lambda: int.from_bytes(b"", None), lambda: int.from_bytes(b"", 5),
    lambda: "a".encode(None), lambda: b"a".decode("utf-8", None), lambda: bytes("a", None),
    lambda: type("A", None, {}), lambda: type("A", (), None), lambda: type("A", [], {}), lambda: type(5, (), {}),
]:
    try:
        print(call())
    except TypeError as e:
        print(e)
