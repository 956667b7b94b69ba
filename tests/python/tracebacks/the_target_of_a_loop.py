# The target that takes too much is marked.
for a, b in [(1, 2), (3,)]:
    print(a)
