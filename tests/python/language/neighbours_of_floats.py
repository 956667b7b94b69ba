# The next float, the distance to it, and sums of products.
import math
print(math.nextafter(1, 2), math.nextafter(1, 0), math.nextafter(0.0, -1), math.nextafter(0.0, 1), math.nextafter(5e-324, 0), math.nextafter(-5e-324, 0), math.nextafter(math.inf, 0), math.nextafter(1.7976931348623157e308, math.inf), math.nextafter(-1, -2), math.nextafter(-1, 2), math.nextafter(2.2250738585072014e-308, 0), math.nextafter(3, 3), math.nextafter(1, 2, steps=5), math.nextafter(1, math.nan), math.nextafter(0.0, 0.0), math.nextafter(0.0, -0.0), math.nextafter(1, 5, steps=0), math.nextafter(-math.inf, 0))
print([math.ulp(x) for x in (0, 1, -1, 0.5, 1e300, 5e-324, math.inf, 1.7976931348623157e308, 3, 1e-310)])
try: math.nextafter(1, 2, steps=-1)
except ValueError as e: print(e)
try: math.nextafter(1, "x")
except TypeError as e: print(e)
print(math.sumprod([1, 2], [3.5, 4]), math.sumprod([], []))
for bad in (([1], [1, 2]), (["a"], [1]), ([1], 5), ([1],)):
    try: print(math.sumprod(*bad))
    except Exception as e: print(type(e).__name__, e)
