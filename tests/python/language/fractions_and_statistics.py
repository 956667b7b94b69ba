# Fractions, and means and spreads that are calculated with them.
import statistics
from fractions import Fraction as F

a = F(3, 4)
print(a, repr(a), F(6, -8), F("0.125"), F("-7/21"), F(0.5), F("1e-3"), F(5))
print(a + 1, 1 - a, a * F(2, 3), a / 2, 7 // a, 7 % a, divmod(F(7, 2), F(2, 3)), a ** 2, a ** -1, 2 ** F(3))
print(a + 0.25, 0.5 * a, a < 1, a == 0.75, F(1, 3) > 0.3, hash(F(2)) == hash(2), hash(F(1, 2)) == hash(0.5))
print(float(a), int(F(-7, 2)), round(F(5, 2)), round(F(22, 7), 2), abs(-a), -a, bool(F(0)), a.numerator, a.denominator)
print(F(3.14159265).limit_denominator(100), sum([F(1, n) for n in range(1, 6)]), sorted([F(1, 2), F(1, 3)]), f"{a}", f"{F(1, 3):.4f}")
for what in (lambda: F(1, 0), lambda: F("x"), lambda: F(1, 2.5), lambda: a + "x"):
    try:
        print(what())
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
data = [1, 2, 2, 3, 4, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.multimode("aabbc"))
print(statistics.stdev(data), statistics.pstdev(data), statistics.variance(data), statistics.pvariance(data))
print(statistics.fmean([1.5, 2.5]), statistics.geometric_mean([1, 4]), statistics.harmonic_mean([40, 60]), statistics.mean([F(1, 2), F(1, 3)]))
print(statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4]), statistics.quantiles(data), statistics.quantiles(data, n=10, method="inclusive"))
print(statistics.correlation([1, 2, 3], [2, 4, 7]), statistics.covariance([1, 2, 3], [2, 4, 7]), statistics.linear_regression([1, 2, 3], [2, 4, 7]))
print(statistics.linear_regression([1, 2, 3], [2, 4, 7], proportional=True), statistics.fmean([1, 2], [3, 1]))
for what in (
    lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: statistics.mode([]), lambda: statistics.median_low([]),
    lambda: statistics.covariance([1], [2]), lambda: statistics.correlation([1, 2], [1]), lambda: statistics.correlation([1, 1], [1, 2]),
    lambda: statistics.linear_regression([1], []), lambda: statistics.linear_regression([1, 1], [1, 2]),
):
    try:
        print(what())
    except statistics.StatisticsError as error:
        print(error)
