# Sets: membership, algebra, methods; frozensets can be keys.
letters = {"a", "b"}
letters.add("c")
letters.add("a")
letters.discard("x")
letters.remove("b")
print(sorted(letters), len(letters), "a" in letters, set(), type({}).__name__)
evens, small = {2, 4, 6}, {1, 2, 3, 4}
print(evens & small, evens | {8} == {2, 4, 6, 8}, small - evens, evens ^ small == {1, 3, 6})
print({2, 4} <= evens, {2, 4} < {2, 4}, evens >= {6}, evens.isdisjoint({1}), evens.issubset(range(10)))
print(sorted(evens.union([9], [10])), evens.intersection(small) == {2, 4}, sorted(small.difference(evens)))
evens |= {8}
evens -= {2}
evens &= {4, 6}
print(sorted(evens), evens == {6, 4}, evens != {6})
evens.update([1], (2,))
print(sorted(evens), frozenset([1]) in {frozenset([1])}, {1} == frozenset({1}))
print({frozenset("ab"): 1}[frozenset("ba")], frozenset(), frozenset([1]), {1})
print(sorted(set("hello")), len(set([1, 1.0, True])), {n % 2 for n in range(5)} == {0, 1})
for wrong in (lambda: {1}.remove(2), lambda: {[]}, lambda: set().pop(), lambda: {1} + {2}):
    try:
        wrong()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
copy = evens.copy()
copy.clear()
print(copy, bool(copy), len(evens))
