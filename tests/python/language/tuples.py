# Tuples: packing, indexing, comparing, hashing, immutability.
point = 1, 2
single = 1,
print(point, single, (), len(point), point[0], point[-1], point[::-1], 2 in point)
print(point + (3,), point * 2, point == (1, 2), (1, 2) < (1, 2, 0), (2,) > (1, 9))
print(tuple("ab"), tuple([1, [2]]), (1, 2, 1).count(1), (1, 2, 1).index(2))
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "point"}[1, 2], (1, "a", None, 1.5))
for wrong in (lambda: point.__setitem__, lambda: (1, 2)[5], lambda: hash(([],)), lambda: (1,) + [2]):
    try:
        wrong()
    except (AttributeError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
try:
    point[0] = 5
except TypeError as error:
    print(error)
holder = ([],)
try:
    holder[0] += [1]
except TypeError as error:
    print(error, holder)
print((1, (2, (3,))), ((),), ("one",))
loop = []
loop.append((loop,))
print(loop)


def several():
    return 1, "two", [3]


number, text, items = several()
print(number, text, items, several()[1], max((2, "b"), (2, "a")), sorted([(2, "b"), (1, "z")]))
