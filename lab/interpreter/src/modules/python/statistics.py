# The module `statistics`: means, middles and spreads, calculated exactly.
import math
from collections import Counter, namedtuple
from fractions import Fraction

__all__ = [
    "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_high", "median_low", "mode", "multimode",
    "pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    pass


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def _exact(data):
    # The numbers as fractions, and what to make of a fraction.
    data, kind = list(data), int
    for number in data:
        if isinstance(number, float):
            kind = float
        elif isinstance(number, Fraction) and kind is int:
            kind = Fraction
    return [_fraction(number) for number in data], kind


def _fraction(number):
    # Infinity and NaN have no ratio: they make what they are added to what they are.
    if isinstance(number, float) and number - number != 0:
        return number
    try:
        return Fraction(*number.as_integer_ratio())
    except AttributeError:
        kind = type(number).__name__
        raise TypeError(f"can't convert type '{kind}' to numerator/denominator") from None


def _like(value, kind):
    if kind is int:
        return value.numerator if value.denominator == 1 else float(value)
    return kind(value)


def mean(data):
    numbers, kind = _exact(data)
    if not numbers:
        raise StatisticsError("mean requires at least one data point")
    return _like(sum(numbers) / len(numbers), kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    whole = math.fsum(weights)
    if not whole:
        raise StatisticsError("sum of weights must be non-zero")
    return _products(data, weights) / whole


def geometric_mean(data):
    logs, zeros = [], 0
    for number in data:
        if number > 0.0 or number != number:
            logs.append(math.log(number))
        elif number == 0.0:
            zeros += 1
        else:
            raise StatisticsError("No negative inputs allowed", number)
    if not logs and not zeros:
        raise StatisticsError("Must have a non-empty dataset")
    total = math.fsum(logs)
    if zeros and total == total:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / (len(logs) + zeros))


def harmonic_mean(data, weights=None):
    data = list(data)
    numbers, _ = _exact(data)
    if not numbers:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if min(numbers) < 0:
        raise StatisticsError("harmonic mean does not support negative values")
    weights = [1] * len(numbers) if weights is None else list(weights)
    if len(weights) != len(numbers):
        raise StatisticsError("Number of weights does not match data size")
    if 0 in numbers:
        return 0
    parts, kind = _exact([w / x for w, x in zip(weights, data)])
    return _like(Fraction(sum(weights)) / sum(parts), kind)


def _ordered(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    data = _ordered(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = _ordered(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _ordered(data)
    return data[len(data) // 2]


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method not in ("exclusive", "inclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _spread(data, center, fewer, name):
    numbers, kind = _exact(data)
    if len(numbers) <= fewer:
        least = "two data points" if fewer else "one data point"
        raise StatisticsError(f"{name} requires at least {least}")
    if center is not None:
        # Of what the center is, the answer is too.
        (middle,), other = _exact([center])
        kind = float if float in (kind, other) else Fraction if Fraction in (kind, other) else kind
    else:
        middle = sum(numbers) / len(numbers)
        if isinstance(middle, float):
            return middle, kind
    return sum([(x - middle) ** 2 for x in numbers]) / (len(numbers) - fewer), kind


def variance(data, xbar=None):
    return _like(*_spread(data, xbar, 1, "variance"))


def pvariance(data, mu=None):
    return _like(*_spread(data, mu, 0, "pvariance"))


def _root(square):
    # The square root of a fraction, correctly rounded.
    over, under = square.numerator, square.denominator
    shift = (over.bit_length() - under.bit_length() - 109) // 2
    if shift >= 0:
        root = math.isqrt(over // (under << 2 * shift)) | 1
        return float(root << shift) if over else 0.0
    root = math.isqrt((over << -2 * shift) // under)
    exact = root * root * under == over << -2 * shift
    return (root if exact else root | 1) / (1 << -shift)


def stdev(data, xbar=None):
    return _root(_spread(data, xbar, 1, "stdev")[0])


def pstdev(data, mu=None):
    return _root(_spread(data, mu, 0, "pstdev")[0])


def _pairs(x, y, name):
    # How many pairs the numbers of x and y make.
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return n


def _centered(data):
    # How far each number is from the mean.
    middle = math.fsum(data) / len(data)
    return [number - middle for number in data]


def _products(x, y):
    # The sum of the products of the pairs.
    return math.sumprod(x, y)


def _ranked(data):
    # The place of each number in their order, around 0; equal ones share theirs.
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks, done = [0.0] * len(data), 0
    while done < len(data):
        last = done
        while last + 1 < len(data) and data[order[last + 1]] == data[order[done]]:
            last += 1
        for at in order[done:last + 1]:
            ranks[at] = (done + last - len(data) + 1) / 2
        done = last + 1
    return ranks


def _root_of_product(x, y):
    # (`_sqrtprod`)
    root = math.sqrt(x * y)
    if not root or not math.isfinite(root):
        return root
    return root + math.sumprod((x, root), (y, -root)) / (2.0 * root)


def covariance(x, y, /):
    n = _pairs(x, y, "covariance")
    return _products(_centered(x), _centered(y)) / (n - 1)


def correlation(x, y, /, *, method="linear"):
    _pairs(x, y, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    x, y = (_ranked(x), _ranked(y)) if method == "ranked" else (_centered(x), _centered(y))
    squares = _products(x, x), _products(y, y)
    if not all(squares):
        raise StatisticsError("at least one of the inputs is constant")
    return _products(x, y) / _root_of_product(*squares)


def linear_regression(x, y, /, *, proportional=False):
    n = _pairs(x, y, "linear regression")
    if not proportional:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    square = _products(x, x)
    if not square:
        raise StatisticsError("x is constant")
    slope = (_products(x, y) + 0.0) / square
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)
