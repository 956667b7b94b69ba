# The module math, but for angles.
import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(16), math.sqrt(2), math.isqrt(17), math.hypot(3, 4), math.dist((0, 0), (3, 4)))
print(math.floor(2.7), math.floor(-2.5), math.ceil(2.1), math.ceil(-2.5), math.trunc(-2.5))
print(math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.factorial(20), math.comb(5, 2), math.perm(5, 2))
print(math.prod([1, 2, 3]), math.prod([2.5], start=2), math.fabs(-2), math.copysign(1, -0.0))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3))
print(math.log(math.e), math.log2(8), math.log10(100), math.log(8, 2), math.exp(0), math.pow(2, 3))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.degrees(math.pi))
for broken in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.sqrt("4")):
    try:
        broken()
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
