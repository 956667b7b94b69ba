# Replacement fields of `str.format`: every way in which one can be wrong, and keys that look like the end of one.
from types import SimpleNamespace as Names

d = {"}": 1, ":": 2, "!": 3, "{": 4, "a.b": 5}
print("{0[}]} {0[:]} {0[!]} {0[{]} {0[a.b]}".format(d))
print("{0.x[1].y:>{1}}|".format(Names(x=[0, Names(y="y")]), 4))
print("{:{}{}}|{!r:^{w}}|{0:}".format("x", ">", 3, "a", w=7) if False else "{:{}{}}|{!r:^{w}}|".format("x", ">", 3, "a", w=7))
for text in (
    "{", "}", "{}}", "{{}", "{0", "{[}", "{[", "{0[}", "{0[0]x}", "{0[]}", "{0.}", "{.}", "{0!}", "{0!",
    "{0!r", "{0!rr}", "{0!z}", "{0!r:", "{0:", "{0:{", "{0:{}", "{0{}}", "{a{}}", "{:{:{}}}", "{0:{1:{2}}}",
    "{0[1]}", "{0[a]}", "{0.real.nope}", "{5}", "{} {0}", "{0} {}", "{x}", "{0x}", "{ 0}", "{0 }", "{0:{1}}",
    "{-1}", "{0[-1]}", "{!r}", "{:!r}", "{!}", "{!:}",
):
    try:
        print(text, "->", repr(text.format([7], "2", 3)))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as e:
        print(text, type(e).__name__, e)
for wrong in (
    lambda: b"a" + "b",
    lambda: bytearray(b"a") + 1,
    lambda: "é".encode("rot-9"),
    lambda: [] + b"",
):
    try:
        wrong()
    except (TypeError, LookupError) as e:
        print(e)
print(list[int](), dict[str, int](a=1), list[int]("ab"), tuple[int, ...]([1]))
