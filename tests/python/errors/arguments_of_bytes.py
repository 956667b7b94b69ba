# Wrong arguments for what is built in, also where it is written in Python here.
import collections
import itertools
import operator


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


class Thing:
    pass


one = Thing()
for text in (b"ab", bytearray(b"ab")):
    for name in ("capitalize", "copy", "isascii", "upper", "join", "partition", "rpartition",
                 "removeprefix", "zfill", "fromhex", "strip", "center", "ljust", "find", "count",
                 "index", "replace", "startswith", "endswith", "expandtabs", "hex", "split",
                 "splitlines", "translate", "insert", "pop", "reverse", "lower"):
        method = getattr(text, name, None)
        if method is None:
            continue
        print(type(text).__name__, name)
        attempt(lambda: method(1, 1, 1, 1))
        attempt(lambda: method(bogus=1))
        if name not in ("strip", "split", "splitlines", "expandtabs", "hex", "pop", "copy",
                        "isascii", "reverse", "upper", "lower", "capitalize"):
            attempt(lambda: method())
        if name in ("partition", "removeprefix", "strip", "split", "find", "count", "startswith",
                    "endswith", "center", "zfill", "replace"):
            attempt(lambda: method(one) if name != "replace" else method(one, b""))
attempt(lambda: b"ab".center(5, None))
attempt(lambda: b"ab".center(None, b"x"))
attempt(lambda: b"ab".ljust(4, b"xy"))
attempt(lambda: b"a,b,c".split(b",", maxsplit=1))
attempt(lambda: b"a,b,c".rsplit(sep=b",", maxsplit=1))
attempt(lambda: b"abcabc".find(b"c", 3))
attempt(lambda: b"abcabc".find(99))
attempt(lambda: b"abcabc".count(b"a", None, None))
attempt(lambda: b"abc".startswith((b"x", b"a")))
attempt(lambda: b"abc".replace(b"b", b"xy", 1))
attempt(lambda: b"a\tb".expandtabs(tabsize=2))
attempt(lambda: bytes.maketrans(b"a"))
attempt(lambda: bytes.maketrans(b"a", to=b"b"))
attempt(lambda: bytes(None))
attempt(lambda: bytearray(one))
attempt(lambda: bytes(1, 2, 3, 4))
attempt(lambda: bytes("é", encoding="utf-8"))
attempt(lambda: bytes(bogus=1))
attempt(lambda: str(b"ab", encoding="ascii"))
attempt(lambda: str(object=5))
attempt(lambda: str(bogus=1))
attempt(lambda: str(1, 2, 3, 4))
attempt(lambda: int(1, 2, 3))
attempt(lambda: memoryview())
attempt(lambda: memoryview(1, 2))
attempt(lambda: memoryview(b"ab").tolist(1))
attempt(lambda: memoryview(b"ab").release(bogus=1))
attempt(lambda: (1.5).as_integer_ratio(1))
attempt(lambda: itertools.count(1, 2, 3))
attempt(lambda: itertools.combinations([1]))
attempt(lambda: itertools.combinations([1], 1, 2))
attempt(lambda: itertools.accumulate())
attempt(lambda: itertools.compress([1], bogus=1))
attempt(lambda: operator.add(1))
attempt(lambda: operator.neg(1, 2))
attempt(lambda: operator.add(1, b=2))
attempt(lambda: enumerate())
attempt(lambda: enumerate(one, bogus=1))
attempt(lambda: enumerate([], 1, bogus=1))
attempt(lambda: map(bogus=1))
attempt(lambda: filter(None, [], bogus=1))
attempt(lambda: reversed([], bogus=1))
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: property(bogus=1))
attempt(lambda: pow(2, bogus=1))
attempt(lambda: round(bogus=1))
attempt(lambda: round(1, 2, bogus=1))
attempt(lambda: sum([], 1, bogus=1))
attempt(lambda: (1).to_bytes(1, "big", 3))
attempt(lambda: {}.update(1, 2))
attempt(lambda: "a".find("a", "b"))
attempt(lambda: "a".count("a", None, 1.5))
attempt(lambda: [1].index(1, None))
attempt(lambda: (1,).index(1, 0, "x"))
attempt(lambda: "a".removeprefix(1))
attempt(lambda: "a".partition(1))
attempt(lambda: "a".__add__(x=1))
attempt(lambda: "a".__format__())
attempt(lambda: [].__reversed__(1))
print(classmethod(len), staticmethod(print))
