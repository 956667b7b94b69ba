# ChainMap as a mapping of its own; Counter and namedtuple where they refuse.
from collections import ChainMap, Counter, namedtuple

c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c, dict(c), list(c), len(c), bool(c), bool(ChainMap()), c == {"a": 1, "b": 3}, c["a"], c.get("z"), "b" in c)
d = c.copy()
d["a"] = 9
print(c["a"], d["a"], d.maps[1] is c.maps[1], c.new_child(x=1), c.new_child({"y": 2}, z=3), c.parents)
print(c | {"q": 1}, {"q": 1} | c, ChainMap.fromkeys("ab", 0), c.setdefault("b"), c.setdefault("n", 4))
c |= {"r": 5}
c.update({"s": 6}, t=7)
print(c, c.pop("a"), c.popitem())
for refused in [lambda: c["zz"], lambda: c.pop("zz"), lambda: c.__delitem__("zz"), lambda: ChainMap().popitem(), lambda: hash(c)]:
    try:
        refused()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)


class Default(ChainMap):
    def __missing__(self, key):
        return 999


print(Default()["d"], Default({"a": 1})["a"])
c.clear()
print(c)
print(list(ChainMap({"x": 1}, {"y": 2}).items()), list(ChainMap({"x": 1}, {"y": 2}).values()))

for refused in [
    lambda: Counter.fromkeys("ab"),
    lambda: namedtuple("abc", "efg class"),
    lambda: namedtuple("class", "a"),
    lambda: namedtuple("abc", "efg efg"),
    lambda: namedtuple("abc", "_efg"),
    lambda: namedtuple("abc", "9"),
]:
    try:
        refused()
    except (NotImplementedError, ValueError) as error:
        print(type(error).__name__, error)
print(namedtuple("N", "abc class def abc _x 9", rename=True)._fields)
