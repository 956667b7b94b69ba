# Assignment unpacks nested shapes; a star takes the rest.
a, b = 1, 2
a, b = b, a
(c, d), e = [3, 4], 5
first, *middle, last = range(6)
*start, end = "abc"
[x, [y, z]] = 1, (2, 3)
print(a, b, c, d, e, first, middle, last, start, end, x, y, z)
for i, (left, right) in enumerate([(1, 2), (3, 4)]):
    print(i, left, right, end=" ")
print()
for wrong in ((1,), (1, 2, 3), 5):
    try:
        a, b = wrong
    except (ValueError, TypeError) as error:
        print(error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
print([*range(3), *"ab"], {**{"a": 1}, "b": 2}, (*[1], 2), {*[1], 1})
