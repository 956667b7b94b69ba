# A set keeps its order through gaps, copies and merges.
seed = 777
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
for k in range(60):
    s = set()
    m = rnd(4) * 20 + 10
    for i in range(rnd(60)):
        if rnd(3): s.add(rnd(m))
        else: s.discard(rnd(m))
    print(list(s))
for k in range(60):
    a = set(); b = set()
    for i in range(rnd(12)): a.add(rnd(100) * 8)
    for i in range(rnd(12)): b.add(rnd(100) * 8)
    for i in range(rnd(4)): a.discard(rnd(100) * 8)
    c = set(a); d = frozenset(b); f = set(a); f |= b; g = set(b); g ^= a; h = set(a); h &= b; m = set(a); m -= b
    print(a | b, a & b, a ^ b, a - b, c, d, d | a, d & a, d ^ c, f, g, h, m, a.union([1, 2], b), a.symmetric_difference([3, 16]), a.intersection(b))
a = {1, 2}; a ^= a; print(a); a = {1, 2}; a |= a; print(a)
