# Containers of collections.
from collections import *
c = Counter("mississippi")
print(c, c.most_common(2), c["z"], sum(c.values()), c - Counter("miss"), c & Counter("sip"), c | Counter("zz"), +Counter(a=-1, b=2), list(Counter(a=2).elements()), c.total())
c.update("mm")
c.subtract({"i": 9})
print(c, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2))
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    d[k].append(v)
print(d, dict(d), d.default_factory, d.get("q"), "q" in d)
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 1
print(n["x"], len(n))
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q.maxlen, q.index(3) if 3 in q else None, list(reversed(q)), q.pop(), q.popleft(), q)
q.extendleft("ab")
print(q, q.count("a"), deque("abc") + deque("d"), deque("ab") * 2, deque("ab") < deque("b"))
q.insert(1, "i") if len(q) < 3 else None
try:
    deque([1], 1).insert(0, 2)
except IndexError as e:
    print(e)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("c", last=False)
print(list(o.items()), o.popitem(), o == OrderedDict(c=3, b=2), o == {"b": 2, "c": 3}, list(reversed(o)), list(OrderedDict(a=1) | {"b": 2}))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 9
print(m["a"], m["b"], m, list(m), len(m), m.new_child({"z": 0}), m.parents, dict(m))
try:
    m["q"]
except KeyError as e:
    print(e)


class D(dict):
    def __missing__(self, k):
        return k * 2


print(D()["ab"], D(a=1)["a"], D().get("x"))
u = UserDict(a=1)
u["b"] = 2
print(u, "a" in u, u.data, UserList([1, 2]) + [3], UserString("ab").upper())
d = {1: "a", 1.0: "b", True: "c"}
print(d, {**{"a": 1}, "b": 2}, {"a": 1} | {"a": 2}, dict.fromkeys("ab", 0), dict(zip("ab", [1, 2])))
d = {"a": 1, "b": 2}
print(d.pop("a"), d.setdefault("c", []), d.popitem(), d.keys() & {"b"}, list(d.items()), d.items() >= {("b", 2)})
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
s = {3, 1, 2}
print(s | {4}, s & {1}, s - {1}, s ^ {1, 9}, s <= {1, 2, 3, 4}, s.isdisjoint({7}), frozenset("a"), {1, 2} == {2, 1})
