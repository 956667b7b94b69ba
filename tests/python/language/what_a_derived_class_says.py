# What a class derived from a built-in one says of itself is asked where CPython asks.
import collections


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


class OwnIter(dict):
    def __iter__(self):
        return iter("pq")

    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key + "!"


class OwnKeys(dict):
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key + "!"


for kind in (OwnIter, OwnKeys):
    own = kind(a=1)
    attempt(lambda: dict(own))
    attempt(lambda: {**own})
    attempt(lambda: own | {"z": 1})
    attempt(lambda: {"z": 1} | own)
    attempt(lambda: (lambda **names: names)(**own))
    attempt(lambda: "{a}".format_map(own))
    attempt(lambda: "%(a)s" % own)
    if kind is OwnIter:
        attempt(lambda: list(collections.OrderedDict(own).items()))
    attempt(lambda: collections.Counter(own))
    updated = {}
    updated.update(own)
    print(updated)
    updated |= own
    print(updated)


class Whole(int):
    def __int__(self):
        return 4

    def __index__(self):
        return 3


class Real(float):
    def __float__(self):
        return 2.5

    def __int__(self):
        return 9


attempt(lambda: int(Whole(7)))
attempt(lambda: Whole(7) + 0)
attempt(lambda: [0, 1, 2, 3, 4, 5, 6, 7][Whole(7)])
attempt(lambda: int("7", Whole(10)))
attempt(lambda: float(Whole(7)))
attempt(lambda: float(Real(1.5)))
attempt(lambda: int(Real(1.5)))
attempt(lambda: Real(1.5) + 0)
attempt(lambda: float.__float__(Real(1.5)))
attempt(lambda: int.__int__(Whole(7)))
attempt(lambda: Whole(Whole(7)) + 0)
attempt(lambda: int(1, 1))
attempt(lambda: int([], None))
attempt(lambda: int(5, 10))


class Sized:
    def __init__(self, size):
        self.size = size

    def __index__(self):
        return self.size

    def __len__(self):
        return 5

    def __getitem__(self, at):
        return at


class Bytes:
    def __init__(self, answer):
        self.answer = answer

    def __bytes__(self):
        return self.answer


class Plane:
    def __init__(self, answer):
        self.answer = answer

    def __complex__(self):
        return self.answer


attempt(lambda: bytes(Sized(2)))
attempt(lambda: bytearray(Sized(3)))
attempt(lambda: bytes(Sized(-1)))
attempt(lambda: bytes(Bytes(b"own")))
attempt(lambda: bytes(Bytes("own")))
attempt(lambda: bytearray(Bytes(b"own")))
attempt(lambda: bytes(memoryview(b"ab")))
attempt(lambda: complex(Plane(1j)))
attempt(lambda: complex(Plane(1.5)))
attempt(lambda: complex(1, Plane(1j)))
attempt(lambda: complex(Sized(3)))
attempt(lambda: complex(Real(1.5)) + 0)
attempt(lambda: complex(1, Sized(2)))
