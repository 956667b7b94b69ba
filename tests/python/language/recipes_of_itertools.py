# Recipes of itertools.
from itertools import *
import operator


def take(n, it):
    return list(islice(it, n))


def flatten(x):
    return chain.from_iterable(x)


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for n in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, n))
        yield from map(next, iterators)


def unique_everseen(it, key=None):
    seen = set()
    for e in it:
        k = e if key is None else key(e)
        if k not in seen:
            seen.add(k)
            yield e


def sliding(it, n):
    from collections import deque
    it = iter(it)
    w = deque(islice(it, n - 1), maxlen=n)
    for x in it:
        w.append(x)
        yield tuple(w)


def powerset(it):
    s = list(it)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))


def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in sieve(int(n ** 0.5) + 1) if n > 9 else [3]:
        data[p * p::2 * p] = bytes(len(range(p * p, n, 2 * p)))
    data[:3] = 0, 0, 0
    return [2, *compress(count(), data)]


print(take(3, count(10, 2)), list(flatten([[1], [2, 3]])))
print(list(roundrobin("ABC", "D", "EF")))
print(list(unique_everseen("AAAbBcC", str.lower)))
print(list(sliding("ABCD", 2)), list(pairwise("ABC")))
print(list(powerset([1, 2, 3])))
print(sieve(50))
print([(k, list(g)) for k, g in groupby("AAABBC")])
print(list(accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(zip_longest("AB", "C", fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(product("AB", repeat=2)), list(permutations("ABC", 2)))
print(list(combinations_with_replacement("AB", 2)), list(takewhile(lambda x: x < 3, count())))
print(list(dropwhile(str.isspace, "  a b")), list(filterfalse(None, [0, 1, ""])))
a, b = tee(iter("xy"))
print(list(a), next(b))
print(repeat(1, 3), count(3), count(1, 2), list(repeat("a", 2)))
for c in (count("a"),) if False else ():
    pass
try:
    list(zip("ab", "c", strict=True))
except ValueError as e:
    print(e)
print(list(islice("ABCDEF", 1, None, 2)), sum(map(operator.mul, [1, 2], [3, 4])))
g = groupby(sorted(["bob", "al", "cy"], key=len), len)
print({k: sorted(v) for k, v in g})
