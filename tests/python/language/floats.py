# Floats print the shortest text that reads back the same; rounding, infinity, comparison.
print(0.1, 0.1 + 0.2, 1.0, 100.0, 1e16, 1e15, 123456789.123, 1e-4, 1e-5, 1.5e300, 5e-324)
print(1 / 3, 2 / 3, 10 / 4, 1e22, 1e23, 0.1 * 3, 3.0 * 1.1, 1.1 + 2.2, 100 * 1.1)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 2.0 ** 0.5, 2 ** 0.5, divmod(7.5, 2))
print(round(2.675, 2), round(1.25, 1), round(0.5), round(1.5), round(-2.5), round(1e20), round(3.14159, 3))
print(float("inf"), -float("inf"), float("nan"), float("inf") > 10 ** 100, float("nan") == float("nan"))
print(float("1e3"), float(" -2.5 "), int(2.9), int(-2.9), 3 == 3.0, 0.1 + 0.2 == 0.3, -0.0, 0.0 == -0.0)
print((0.5).is_integer(), (2.0).is_integer(), 1e3, 12345678901234567890.0, 0.00001234, 1e100)
print("%.3f %.0f %e %g %g" % (2.0005, 0.5, 12345.678, 1e-5, 123456789.0), f"{1/7:.15f} {1/7:.20g}")
print(str(1e5), repr(2.50), 1e5 == 100000, 9007199254740993.0, 2.0 ** 63, 1e308 * 10, -1e308 * 10)
print(min(1.5, 2), max(1, 1.0), sum([0.1] * 10), abs(-1.5), pow(2.0, 3), 5 // 0.3)
for wrong in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: float("tea"), lambda: float("1__0"), lambda: float("--5"), lambda: int(float("inf")), lambda: int(float("nan")), lambda: 2.0 ** 10000):
    try:
        wrong()
    except (ZeroDivisionError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
