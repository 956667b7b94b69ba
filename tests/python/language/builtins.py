# The usual builtins: conversions, min and max, sorting, attribute access, id.
print(abs(-3), len("tea"), sum([1, 2], 10), min(3, 1), max([1, 5], default=0), min([], default="none"))
print(sorted({"b": 1, "a": 2}), sorted("tea", reverse=True), list(reversed("abc")), round(2.567, 1))
print(isinstance(5, (str, int)), issubclass(bool, int), callable(len), type(5) is int, id(5) == id(5))
print(int(), float(), str(), list(), dict(), tuple(), set(), bool())
print(ord("A"), chr(97), hex(10), divmod(17, 5), pow(2, 5, 7), all([1, 2]), any([0, ""]))
a = b = []
print(id(a) == id(b), id(a) == id([]), hash("a") == hash("a"), hash(1) == hash(True))


class Box:
    size = 3


box = Box()
setattr(box, "color", "blue")
print(getattr(box, "color"), getattr(box, "size"), getattr(box, "x", None), hasattr(box, "x"))
delattr(box, "color")
print(vars(box), [n for n in dir(box) if not n.startswith("_")], "Box" in globals())
print(list(map(str, [1, 2])), list(filter(lambda n: n > 1, [1, 2, 3])), list(zip([1, 2], "ab", (True, False))))
print(repr("a"), str("a"), format(5, "03"), slice(1, 2, 3))
print(sorted([3, 1, 2], key=lambda n: -n), sum(x * x for x in range(4)), next(iter("xyz")), iter([]) is None)
print(max("apple", "fig", key=len), max(["b", "a"]), min({3: 1, 2: 5}), len(range(10)), list(range(3)))
print(isinstance([], list), isinstance(None, type(None)), type(type).__name__, object() == object())
