# How a kind of `str` shows itself, and what `str` makes of bytes.
class Quiet(str):
    def __repr__(self):
        return "quiet!"


class Plain(Quiet):
    __str__ = object.__str__


class Loud(Quiet):
    def __str__(self):
        return super().__str__().upper()


for text in Quiet("a"), Plain("a"), Loud("a"):
    print(str(text), f"{text}", "%s" % text, repr(text), str.__str__(text), object.__str__(text))
    print(type(str.__str__(text)).__name__, str.__str__(text) is text)
plain = "a plain one"
print(plain.__str__() is plain, str(plain) is plain)

for call in [
    lambda: str(b"caf\xc3\xa9", "utf-8"), lambda: str(b"tea", encoding="ascii"), lambda: str(b"tea", errors="strict"),
    lambda: str(bytearray(b"tea"), "latin1"), lambda: str(object=b"tea", encoding="utf-8"), lambda: str(b"\xff", "utf-8", "replace"),
    lambda: str(1, "latin1"), lambda: str("a", "latin1"), lambda: str(b"a", 1), lambda: str(b"a", "utf-8", 1),
    lambda: str(b"a", "no such"), lambda: str(None, "utf-8"), lambda: str(b"\xff", "utf-8"),
]:
    try:
        print(call())
    except (TypeError, LookupError, UnicodeDecodeError) as e:
        print(type(e).__name__, e)
