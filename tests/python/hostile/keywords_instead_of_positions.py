# A keyword stands for a position only where the function says so.
cases = [
    lambda: round(number=2.7),
    lambda: round(2.75, ndigits=1),
    lambda: round(ndigits=1),
    lambda: round(2.7, number=1),
    lambda: round(),
    lambda: sorted(key=len),
    lambda: sorted(iterable=[1]),
    lambda: sum(start=1),
    lambda: sum([1], start=2),
    lambda: int.from_bytes(bytes=b"x"),
    lambda: int.from_bytes(b"ab", byteorder="little"),
    lambda: (5).to_bytes(length=2, byteorder="little"),
    lambda: (5).to_bytes(2, length=2),
    lambda: "a b".split(sep=" ", maxsplit=0),
    lambda: "a b".split(" ", sep=" "),
    lambda: "a\tb".expandtabs(tabsize=2),
    lambda: "a\n".splitlines(keepends=True),
    lambda: "a".encode(encoding="utf-8", errors="strict"),
    lambda: b"a".decode(encoding="ascii"),
    lambda: list(enumerate(iterable="a", start=3)),
    lambda: list(enumerate(start=3)),
    lambda: max(key=len),
    lambda: min([], default=4),
    lambda: pow(base=2, exp=3),
    lambda: pow(2, exp=3, mod=5),
    lambda: len(obj=[]),
    lambda: [].append(object=1),
    lambda: int("10", base=2),
    lambda: [2, 1].sort(key=None, reverse=True),
    lambda: [2, 1].sort(None),
    lambda: isinstance(1, cls=int),
]
for case in cases:
    try:
        print(case())
    except Exception as e:
        print(type(e).__name__, e)
