# Products are summed without loss, ranks are places in the order, and what is not finite stays so.
import math
import statistics
from fractions import Fraction

print(math.sumprod([0.1] * 10, [0.2] * 10), math.sumprod([1, 2], [3, 4]), math.sumprod([1, 2.5], [3, 4]))
print(math.sumprod([1e16, 1.0, -1e16], [1.0, 1.0, 1.0]), math.sumprod([True, 2], [0.5, Fraction(1, 2)]))
print(math.sumprod([10 ** 30, 0.5], [1, 1]), math.sumprod([math.inf, 1.0], [1.0, 2.0]), math.sumprod([], []))

x = [0.1, 0.7, 0.3, 1.9, 2.2, 0.35]
y = [1.1, 0.9, 4.3, 3.7, 2.5, 0.15]
print(statistics.fmean(x, y), statistics.covariance(x, y), statistics.correlation(x, y))
print(statistics.correlation(x, y, method="ranked"), statistics.correlation([1, 2, 2, 5], [3, 3, 1, 9], method="ranked"))
print(statistics.linear_regression(x, y), statistics.linear_regression(x, y, proportional=True))
for data in [[math.nan, 1, 2], [math.inf, 1], [1.0, -math.inf]]:
    print(statistics.mean(data), statistics.pvariance(data), statistics.fmean(data))


def tell(act):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)


for act in [
    lambda: math.sumprod([1], [1, 2]),
    lambda: statistics.correlation(x, y, method="rank"),
    lambda: statistics.harmonic_mean([1, 2], [1]),
    lambda: statistics.correlation([1, 1], [1, 2]),
    lambda: statistics.mean(["1", "2"]),
    lambda: statistics.stdev(["1", "2"]),
    lambda: statistics.fmean(["1", "2"]),
    lambda: statistics.geometric_mean(["1", "2"]),
    lambda: statistics.geometric_mean([1, -2]),
    lambda: statistics.geometric_mean([]),
    lambda: statistics.geometric_mean([3, 0, 5.5]),
    lambda: statistics.geometric_mean([3, 2, 5.5, math.nan]),
    lambda: statistics.mean([True, 2]),
]:
    tell(act)
