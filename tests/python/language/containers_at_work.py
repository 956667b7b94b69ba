# Lists, dicts, sets and ranges: many at once.
l = [3, 1, 2]
l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda x: -x); print(l, sorted("banana", key=str.upper), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([1.5, 1, True, 0]))
l[1:2] = [7, 8, 9]; print(l); l[::2] = [0] * len(l[::2]); print(l); del l[1:3]; print(l); del l[::2]; print(l); l += [1, 2]; l *= 2; print(l, l.index(2), l.count(1), l.copy() == l, l[::-1]); l.insert(-1, "i"); l.insert(100, "e"); l.extend("xy"); print(l); l.reverse(); print(l); l.clear(); print(l, not l)
print([1, 2] < [1, 3], [1] < [1, 2], [] == [], [1, [2]] == [1, [2]], (1, 2) < (2,), [1, 2] != [1, 2], [1] == (1,), 1 in [True])
m = [[0] * 3 for _ in range(2)]; m[0][1] = 5; print(m); q = [[]] * 3; q[0].append(1); print(q); a, *b = [1, 2, 3]; *c, e = "xyz"; (f, g), h = (1, 2), 3; print(a, b, c, e, f, g, h)
d = {"b": 1, "a": 2}; d["c"] = 3; d.update(a=5, z=6); d.update([("q", 1)]); print(d, list(d), d.get("x"), d.get("x", 0), d.setdefault("n", []), d.pop("b"), d.popitem(), "a" in d, len(d), d | {"a": 0}, {**d, "k": 1})
d |= {"w": 1}; print(d, dict(zip("ab", [1, 2])), dict.fromkeys("ab", 0), {k: v for k, v in d.items() if k != "a"}, sorted(d.items()), d.keys() & {"a", "zz"}, d.keys() - {"a"} != set(), d.items() == d.items(), d == dict(d), list(reversed(d)), d.copy() is d, max(d), d.values())
print(d.keys(), d.items(), {1: "a", True: "b", 1.0: "c"}, {(): 1}[()], {None: 1}, {frozenset({1}): 2}, d.keys() | {"new"} > d.keys(), {"a"} == d.keys(), len(d.values()))
del d["a"]; d.clear(); print(d)
for bad in ("add", "del"):
    d = {1: 1, 2: 2}
    try:
        for k in d:
            if bad == "add": d[k + 10] = 1
            else: del d[k]
    except RuntimeError as e: print(e)
s = {1, 2, 3}; print(s | {4}, s & {1, 9}, s - {1}, s ^ {1, 9}, s <= {1, 2, 3, 4}, s < s, s >= {1}, s.issubset([1, 2, 3]), s.isdisjoint([9]), s.union([5], [6]), s.intersection([1]), s.difference([1]), s.symmetric_difference([1, 7]), frozenset(s) == s, 2 in s, len(s), s.copy() is s)
s.add(4); s.discard(99); s.update([7], [8]); s.remove(7); s |= {0}; s &= {0, 1, 2}; s -= {0}; s ^= {5}; print(s, sorted(s), sum(s), min(s), {x % 2 for x in range(5)}, set("aab") == {"a", "b"}, type(s | frozenset()), type(frozenset() | s))
print(list(range(5, 0, -2)), range(10)[2:5], range(0, 10, 3)[-1], 3 in range(5), len(range(0, 10, 3)), range(3) == range(0, 3, 1), list(range(3))[::-1], range(5).index(3), range(5).count(9), range(10)[::-1], tuple(range(2)), hash(range(2)) == hash(range(0, 2)), bool(range(0)))
print((1, 2) + (3,), (1,) * 3, (1, 2, 3)[1:], (1, 2, 1).count(1), (1, 2).index(2), hash((1, 2)) == hash((1, 2)), tuple("ab"), (), (1,), ((1, 2), [3]))
print(any([0, 1]), all([]), any(x > 2 for x in [1, 2]), sum([1, 2], 10), sum([[1], [2]], []), sum((0.1,) * 10), min(3, 1, 2), max([1, 5], key=lambda x: -x), max([], default="none"), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), list(zip([1, 2], "ab", strict=True)), list(enumerate("ab", 5)), list(reversed([1, 2])), abs(-3), divmod(7, 3), pow(2, 10), pow(2, 10, 1000), round(3.7), next(iter([]), "dflt"), list(iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 3)))
