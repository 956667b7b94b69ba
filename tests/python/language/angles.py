# Sines, cosines and what belongs to them.
import math
import random
from math import acos, asin, atan, atan2, cos, pi, sin, tan

for x in (0.0, 0.5, -1, True, pi / 6, pi / 4, pi / 2, pi, 1e-9, 1e22, -1e300, 5e-324):
    print(f"{x:.3g}: {sin(x):.14g} {cos(x):.14g} {tan(x):.14g} {atan(x):.14g}")
for x in (-1, -0.5, 0, 1e-9, 0.3, 1.0, 1 - 2**-53):
    print(f"{x:.3g}: {asin(x):.14g} {acos(x):.14g}")
points = (0.0, -0.0, 1.0, -2.5, 5e-324, math.inf, -math.inf, math.nan)
for y in points:
    print([f"{atan2(y, x):.14g}" for x in points])
for wrong in (
    lambda: sin(math.inf),
    lambda: cos(-math.inf),
    lambda: tan("x"),
    lambda: asin(1.5),
    lambda: acos(-2),
    lambda: atan2(1),
    lambda: atan(None),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(sin(math.nan), asin(math.nan), math.degrees(atan(1)), math.radians(180) == pi)


class Turn:
    def __float__(self):
        return 0.25


print(round(sin(Turn()), 12), round(math.hypot(3, 4) * cos(Turn()), 12))
print(math.hypot(1e308, 1.7e308))
random.seed(2026)
print([f"{random.gauss():.12f}" for _ in range(4)], f"{random.gauss(100, 15):.10f}")
random.seed(2026)
print(f"{random.gauss():.12f}", random.random())
print(f"{random.weibullvariate(2, 3):.10f} {random.lognormvariate(0, 1):.10f}")
