# Grades and numbers.
import bisect, math
grades = [60, 70, 80, 90]
print([("FDCBA"[bisect.bisect(grades, s)]) for s in (33, 99, 77, 70, 89, 90, 100)])
a = []
for x in [5, 1, 3, 1]:
    bisect.insort(a, x)
print(a, bisect.bisect_left(a, 1), bisect.bisect_right(a, 1), bisect.bisect(a, 4, lo=1, hi=3))
items = [("a", 3), ("b", 5)]
bisect.insort(items, ("c", 4), key=lambda p: p[1])
print(items, bisect.bisect_left(items, 4, key=lambda p: p[1]))
try:
    bisect.bisect(a, 1, -1)
except ValueError as e:
    print(e)
print(math.gcd(12, 18), math.lcm(4, 6), math.isqrt(50), math.comb(5, 2), math.prod([1, 2, 3]), math.perm(5, 2))
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(2.7), math.fsum([.1] * 10), math.hypot(3, 4), math.log2(8), math.log(100, 10), math.inf, math.nan)
print(math.sqrt(2), math.exp(1), math.isclose(.1 + .2, .3), math.copysign(1, -0.0), math.modf(1.5), math.frexp(8), math.dist((0, 0), (3, 4)))
print(divmod(-7, 3), -7 // 3, -7 % 3, round(2.5), round(-2.675, 2), round(1234, -2), pow(3, -1, 7), pow(2, 100, 13))
print(0.1 + 0.2, 1e16, 1e15, 1.0, 1e-5, 123456789.123, 1e22, float("1e400"), -0.0)
print(int("0x1f", 16), int("0b11", 0), bin(10), oct(8), hex(255), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"))
print((10).bit_length(), (255).bit_count(), (0.75).as_integer_ratio(), (2.0).is_integer(), (0.1).hex(), float.fromhex("0x1p-1"))
