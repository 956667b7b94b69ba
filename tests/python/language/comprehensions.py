# Comprehensions have a scope of their own, may nest, filter, and build every container.
x = "outside"
print([x for x in range(3)], x)
print({n: n * n for n in range(3)}, sorted({n % 3 for n in range(10)}))
print([(a, b) for a in range(3) for b in range(a)], [[c for c in w] for w in ("ab", "cd")])
print([n for n in range(20) if n % 2 if n % 3 == 0], [y := 5, y ** 2], y)
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ["abc", "de"]])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], sum(n for row in matrix for n in row))


class Shop:
    prices = [1, 2, 3]
    doubled = [2 * p for p in prices]


print(Shop.doubled, hasattr(Shop, "p"))
functions = [lambda: n for n in range(3)]
print([f() for f in functions])
if any((found := word).startswith("b") for word in ["apple", "banana", "berry"]):
    print(found)
print({k.upper(): v for k, v in {"a": 1}.items()}, tuple(i for i in range(3)))


def local():
    limit = 2
    return [i for i in range(5) if i > limit]


print(local())
