# The module `math`, without the functions of angles.

import operator

from _math import _real, exp, log, log2, log10, sqrt

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


def floor(x):
    if hasattr(x, "__floor__"):
        return x.__floor__()
    x = _real(x)
    n = int(x)
    return n - 1 if n > x else n


def ceil(x):
    if hasattr(x, "__ceil__"):
        return x.__ceil__()
    x = _real(x)
    n = int(x)
    return n + 1 if n < x else n


def trunc(x):
    if isinstance(x, float):
        return int(x)
    if not hasattr(x, "__trunc__"):
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return x.__trunc__()


def fabs(x):
    return abs(_real(x))


def copysign(x, y):
    minus = str(_real(y)).startswith("-")
    return -abs(_real(x)) if minus else abs(_real(x))


def modf(x):
    x = _real(x)
    if isinf(x):
        return copysign(0.0, x), x
    whole = float(int(x)) if x == x else x
    return copysign(x - whole, x), copysign(whole, x)


def frexp(x):
    x = _real(x)
    if not x or not isfinite(x):
        return x, 0
    n, d = abs(x).as_integer_ratio()
    e = n.bit_length() - d.bit_length()
    # Twice by half of it: the whole power may be more than a float holds.
    m = abs(x) * 2.0 ** -(e // 2) * 2.0 ** -(e - e // 2)
    while m >= 1.0:
        m, e = m / 2.0, e + 1
    while m < 0.5:
        m, e = m * 2.0, e - 1
    return copysign(m, x), e


def ldexp(x, i):
    x = _real(x)
    if not x or not isfinite(x):
        return x
    n, d = x.as_integer_ratio()
    try:
        return (n << i) / d if i >= 0 else n / (d << -i)
    except OverflowError:
        raise OverflowError("math range error") from None


def fmod(x, y):
    x, y = _real(x), _real(y)
    if isnan(x) or isnan(y):
        return nan
    if isinf(x) or not y:
        raise ValueError("math domain error")
    return x if isinf(y) else copysign(abs(x) % abs(y), x)


def exp2(x):
    return 2.0 ** _real(x)


def sumprod(p, q, /):
    return sum([a * b for a, b in zip(p, q, strict=True)])


def isnan(x):
    x = _real(x)
    return x != x


def isinf(x):
    return abs(_real(x)) == inf


def isfinite(x):
    return not isnan(x) and not isinf(x)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(b - a) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def pow(x, y):
    try:
        answer = _real(x) ** _real(y)
    except OverflowError:
        raise OverflowError("math range error") from None
    except ZeroDivisionError:
        answer = 1j
    if isinstance(answer, complex):
        raise ValueError("math domain error")
    return answer


def hypot(*coordinates):
    sizes = [fabs(x) for x in coordinates]
    if not all(map(isfinite, sizes)):
        return inf if inf in sizes else nan
    # The root of the squares as whole numbers, and whether there is more.
    parts = [x.as_integer_ratio() for x in sizes]
    unit = 1 << 1138
    total = sum([(n * unit // d) ** 2 for n, d in parts])
    root = isqrt(total)
    return (2 * root + (root * root < total)) / (2 * unit)


def dist(p, q):
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return hypot(*map(operator.sub, p, q))


def fsum(seq):
    # What is rounded away is kept in further summands.
    partials = []
    special = infinite = 0.0
    for x in seq:
        kept = 0
        x = given = _real(x)
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            total = x + y
            lost = y - (total - x)
            if lost:
                partials[kept] = lost
                kept += 1
            x = total
        partials[kept:] = [x]
        if x - x != 0:
            if given - given == 0:
                raise OverflowError("intermediate overflow in fsum")
            special += given
            if given == given:
                infinite += given
            partials = []
    if infinite != infinite:
        raise ValueError("-inf + inf in fsum")
    return special or sum(partials, 0.0)


def prod(iterable, *, start=1):
    for x in iterable:
        start *= x
    return start


def _gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def gcd(*integers):
    answer = 0
    for n in integers:
        answer = _gcd(answer, operator.index(n))
    return answer


def lcm(*integers):
    answer = 1
    for n in integers:
        n = operator.index(n)
        if n == 0:
            return 0
        answer = abs(answer * n) // _gcd(answer, n)
    return answer


def factorial(n):
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    return prod(range(2, operator.index(n) + 1))


def comb(n, k):
    n, k = operator.index(n), operator.index(k)
    if n < 0 or k < 0:
        raise ValueError(f"{'n' if n < 0 else 'k'} must be a non-negative integer")
    if k > n:
        return 0
    answer = 1
    for i in range(min(k, n - k)):
        answer = answer * (n - i) // (i + 1)
    return answer


def perm(n, k=None):
    if k is None:
        return factorial(n)
    n, k = operator.index(n), operator.index(k)
    if n < 0 or k < 0:
        raise ValueError(f"{'n' if n < 0 else 'k'} must be a non-negative integer")
    return prod(range(n - k + 1, n + 1)) if k <= n else 0


def isqrt(n):
    n = operator.index(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    x = 1 << ((n.bit_length() + 1) // 2)
    while True:
        y = (x + n // x) // 2 if n else 0
        if y >= x:
            return x
        x = y


def degrees(x):
    return x * (180.0 / pi)


def radians(x):
    return x * (pi / 180.0)
