# What takes an integer, given something that has `__index__`, and something that has not.
from collections import deque
from itertools import combinations, islice, repeat


class Whole:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __repr__(self):
        return f"Whole({self.n})"


class Broken:
    def __index__(self):
        raise ZeroDivisionError("broken")


class Odd:
    def __index__(self):
        return "1"


def said(text, call, *args):
    for what in args:
        shown = what if isinstance(what, (int, float, str, type(None), Whole)) else type(what).__name__
        try:
            result = call(what)
            print(text, shown, "->", repr(result))
        except Exception as error:
            print(text, shown, "->", type(error).__name__ + ":", error)


KINDS = (Whole(1), Whole(-1), True, 1.0, "1", None, Broken(), Odd(), Whole(1 << 70), -(1 << 70))


def changed(make, change):
    def call(n):
        it = make()
        r = change(it, n)
        return r, it
    return call



for make in (lambda: bytearray(b"abcabc"), lambda: list("abcabc"), lambda: deque("abcabc")):
    kind = type(make()).__name__
    item = 7 if kind == "bytearray" else "x"
    said(kind + ".insert", changed(make, lambda it, n: it.insert(n, item)), *KINDS)
    if kind != "deque":
        said(kind + ".pop", changed(make, lambda it, n: it.pop(n)), *KINDS)
    said(kind + "[n]", lambda n: make()[n], *KINDS)
    find = 97 if kind == "bytearray" else "a"
    said(kind + ".index", lambda n: make().index(find, n), *KINDS)
    said(kind + ".index stop", lambda n: make().index(find, 0, n), *KINDS)
    if kind != "deque":
        said(kind + "[n:]", lambda n: make()[n:], *KINDS)
        said(kind + "[:n]", lambda n: make()[:n], *KINDS)
        said(kind + "[::n]", lambda n: make()[::n], *KINDS)
    said(kind + "*n", lambda n: make() * n, *KINDS)
    said("n*" + kind, lambda n: n * make(), *[n for n in KINDS if n != "1"])
    def imul(it, n):
        it *= n
        return None
    said(kind + "*=n", changed(make, imul), *KINDS)
    def setit(it, n): it[n] = item
    def delit(it, n): del it[n]
    said(kind + "[n]=", changed(make, setit), *KINDS)
    said("del " + kind + "[n]", changed(make, delit), *KINDS)
said("deque.rotate", changed(lambda: deque("abc"), lambda it, n: it.rotate(n)), *KINDS)
said("deque maxlen", lambda n: deque("abc", n), *KINDS)
BYTE = KINDS + (Whole(256), 256, -1, Whole(65), b"a", "a")
said("bytearray.append", changed(lambda: bytearray(b"a"), lambda it, n: it.append(n)), *BYTE)
said("bytearray.extend", changed(lambda: bytearray(b"a"), lambda it, n: it.extend([n])), *BYTE)
said("bytearray.remove", changed(lambda: bytearray(b"a\x01"), lambda it, n: it.remove(n)), *BYTE)
said("bytearray.insert item", changed(lambda: bytearray(b"a"), lambda it, n: it.insert(0, n)), *BYTE)
said("bytearray[0]=", changed(lambda: bytearray(b"a"), lambda it, n: it.__setitem__(0, n)), *BYTE)
for cls in (bytes, bytearray):
    c = cls.__name__
    said(c + "()", lambda n: cls(n), *(Whole(3), Whole(-1), True, 1.0, None, Broken(), Odd()))
    said(c + "([])", lambda n: cls([n]), *BYTE)
    for name in "find index count rfind rindex".split():
        said(c + "." + name, lambda n: getattr(cls(b"a\x01aA"), name)(n), *BYTE)
    said("in " + c, lambda n: n in cls(b"a\x01aA"), *BYTE)
for make in (lambda: "ab,ab,ab", lambda: b"ab,ab,ab", lambda: bytearray(b"ab,ab,ab")):
    it = make(); kind = type(it).__name__
    a = it[:1]; comma = it[2:3]
    for name in "find index count rfind rindex startswith endswith".split():
        said(f"{kind}.{name} start", lambda n: getattr(it, name)(a, n), *KINDS)
        said(f"{kind}.{name} stop", lambda n: getattr(it, name)(a, 0, n), *KINDS)
    for name in "center ljust rjust zfill".split():
        said(f"{kind}.{name}", lambda n: getattr(it, name)(n), *KINDS[:8], Whole(12), Whole(-(1<<70)))
    said(f"{kind}.expandtabs", lambda n: (it + b"\t" if kind != "str" else it + "\t").expandtabs(n), *KINDS[:8], Whole(12), Whole(1 << 40))
    said(f"{kind}.split", lambda n: it.split(comma, n), *KINDS)
    said(f"{kind}.rsplit", lambda n: it.rsplit(comma, n), *KINDS)
    said(f"{kind}.split maxsplit=", lambda n: it.split(maxsplit=n), *KINDS)
    said(f"{kind}.replace", lambda n: it.replace(a, comma, n), *KINDS)
    said(f"{kind}[n]", lambda n: it[n], *KINDS)
    said(f"{kind}*n", lambda n: it * n, *KINDS)
said("bytes.hex", lambda n: b"abcdef".hex(":", n), *KINDS)

said("islice", lambda n: list(islice("abc", n)), *KINDS)
said("islice start", lambda n: list(islice("abc", n, 3)), *KINDS)
said("islice step", lambda n: list(islice("abc", 0, 3, n)), *KINDS[:8])
said("repeat", lambda n: list(repeat("a", n)), *KINDS[:8])
said("combinations", lambda n: list(combinations("ab", n)), Whole(1), True, 1.0, "1", Broken(), Odd())
