# Slices are compared as if each were a tuple of its three parts.
first, later = slice(1, 5), slice(2, 3)
print(first < later, first <= later, first > later, first >= later)
print(slice(1, 2, 3) < slice(1, 2, 4), slice(1, 2) == slice(1, 2), slice(1, 2) <= slice(1, 2))
print(first != later, first == later, sorted([later, first]) == [first, later])
for other in [slice(None, 5), 1, (1, 5, None)]:
    try:
        print(first < other)
    except TypeError as error:
        print(error)
