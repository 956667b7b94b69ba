# Ranges beyond 64 bits.
r = range(10**20)
print(r, r[10**19], r[-1], r[2:5], 10**19 in r, 10**20 in r, bool(r), isinstance(r, range))
print(r == range(0, 10**20), hash(r) == hash(range(10**20)), r.index(7), r.count(-1), r.start, r.stop, r.step)
up = range(10**20, 10**20 + 9, 4)
print(list(up), list(reversed(up)), len(up), up[1:], list(range(10**20, 10**20 - 3, -1)))
for what in (lambda: len(r), lambda: r[10**20], lambda: r.index(-1), lambda: range(1, 10**20, 0)):
    try:
        print(what())
    except (OverflowError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
total = 0
for n in range(2**64, 2**64 + 3):
    total += n
print(total)
