# Sets: united, cut, compared, asked.
evens = {i for i in range(0, 2000, 2)}
threes = set(range(0, 2000, 3))
fives = frozenset(range(0, 2000, 5))
sizes = 0
for i in range(1_500):
    both = evens & threes
    either = evens | threes | fives
    apart = (evens ^ threes) - fives
    sizes += len(both) + len(either) + len(apart)
    if both <= evens and not both.isdisjoint(fives):
        sizes += 1
print(sizes)
seen = set()
hits = 0
for i in range(600_000):
    n = i * 7919 % 4093
    if n in seen:
        hits += 1
    else:
        seen.add(n)
    if n in evens:
        seen.discard(n)
print(hits, len(seen))
