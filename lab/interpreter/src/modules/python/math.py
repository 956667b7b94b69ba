# The module `math`. The functions of angles work in whole numbers, units of 2**-160, and
# round once, at their end.

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
    p, q = list(p), list(q)
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    # First ints, then products with a float, summed without loss; what is neither ends
    # both, and so does an int that is no C `long`.
    total, parts, path = 0, [], int
    for a, b in zip(p, q):
        kinds = {type(a), type(b)}
        if path is int and kinds == {int} and max(abs(a), abs(b), abs(total + a * b)) < 1 << 63:
            total += a * b
            continue
        if path is int:
            path = float
        if path is float and float in kinds and kinds <= {int, float, bool} and max(abs(a), abs(b)) < 1e150:
            parts += _product(float(a), float(b))
            continue
        if path is float:
            path = None
            total, parts = total + fsum(parts) if parts else total, []
        total = total + a * b
    return total + fsum(parts) if parts else total


def _product(a, b):
    # A product and what its rounding has lost. (`dl_mul`)
    (a_high, a_low), (b_high, b_low) = _halves(a), _halves(b)
    high = a * b
    return high, ((a_high * b_high - high) + a_high * b_low + a_low * b_high) + a_low * b_low


def _halves(x):
    # A number as two of half as many bits.
    high = x * 134217729.0
    high -= high - x
    return high, x - high


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
    try:
        return (2 * root + (root * root < total)) / (2 * unit)
    except OverflowError:
        return inf


def ulp(x, /):
    x = abs(_real(x))
    if x != x or x == inf:
        return x
    return ldexp(1.0, max(frexp(x)[1] - 53, -1074)) if x else 5e-324


def nextafter(x, y, /, *, steps=None):
    x, y = _real(x), _real(y)
    steps = 1 if steps is None else operator.index(steps)
    if steps < 0:
        raise ValueError("steps must be a non-negative integer")
    if x != x or y != y:
        return x + y
    if x == y:
        return y
    while steps and x != y:
        steps -= 1
        m, e = frexp(x)
        if x == 0:
            x = copysign(5e-324, y)
        elif abs(x) == inf:
            x = copysign(1.7976931348623157e308, x)
        else:
            # Below a power of two, those of a place lie half as far apart.
            closer = abs(m) == 0.5 and (x > 0) == (y < x)
            step = copysign(ldexp(1.0, max(e - 53 - closer, -1074)), y - x)
            x = copysign(x + step, x)
    return x


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


def prod(iterable, /, *, start=1):
    for x in iterable:
        start = start * x
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


def factorial(n, /):
    n = operator.index(n)
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    if n >= 1 << 63:
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    return prod(range(2, n + 1))


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


_BITS = 160
_UNIT = 1 << _BITS
# Where sin(x) and tan(x) are x, and cos(x) is 1, to the last bit.
_TINY = 2.0**-27


def _finite(x):
    x = _real(x)
    if isinf(x):
        raise ValueError("math domain error")
    return x


def _half_pi(bits):
    # By Machin's formula: pi/4 is 4*atan(1/5) - atan(1/239).
    unit = 1 << bits + 16
    return 2 * (4 * _arctangent(unit // 5, unit) - _arctangent(unit // 239, unit)) >> 16


def _arctangent(x, unit):
    total, power, k, square = x, x, 1, x * x // unit
    while power:
        power = power * square // unit
        k += 2
        total += power // k if k % 4 == 1 else -power // k
    return total


# A right angle, pi/2.
_RIGHT = 0x1_921F_B544_42D1_8469_898C_C517_01B8_39A2_5204_9C11


def _sine(x):
    total, power, k, square = x, x, 1, x * x // _UNIT
    while power:
        power = power * square // (-_UNIT * (k + 1) * (k + 2))
        k += 2
        total += power
    return total


def _sine_and_cosine(x):
    n, d = x.as_integer_ratio()
    # A large angle needs more digits of pi.
    more = max(0, n.bit_length() - d.bit_length())
    right = _half_pi(_BITS + more) if more else _RIGHT
    turns, rest = divmod((n << _BITS + more) // d, right)
    rest, right = rest >> more, right >> more
    s, c = _sine(rest), _sine(right - rest)
    return ((s, c), (c, -s), (-s, -c), (-c, s))[turns % 4]


def sin(x):
    x = _finite(x)
    return x if isnan(x) or abs(x) < _TINY else _sine_and_cosine(x)[0] / _UNIT


def cos(x):
    x = _finite(x)
    return x if isnan(x) else 1.0 if abs(x) < _TINY else _sine_and_cosine(x)[1] / _UNIT


def tan(x):
    x = _finite(x)
    if isnan(x) or abs(x) < _TINY:
        return x
    s, c = _sine_and_cosine(x)
    return s / c


def _angle(y, x):
    # The angle, from 0 to pi, of a point whose y is not negative. Both are whole numbers.
    right = _RIGHT
    if abs(x) < y:
        return right - _angle(x, y) if x >= 0 else right + _angle(-x, y)
    if x < 0:
        return 2 * right - _angle(y, -x)
    tangent = (y << _BITS) // x
    # The angle is halved twice.
    for _ in range(2):
        tangent = tangent * _UNIT // (_UNIT + isqrt(_UNIT * _UNIT + tangent * tangent))
    return 4 * _arctangent(tangent, _UNIT)


def atan2(y, x):
    y, x = _real(y), _real(x)
    if isnan(x) or isnan(y):
        return nan
    if isinf(y) or isinf(x):
        # Only the direction counts.
        x, y = [copysign(isinf(z), z) for z in (x, y)]
    if not y and copysign(1.0, x) > 0 or y and x > 0 and abs(y / x) < _TINY:
        return y / x if y else y
    n, d = abs(y).as_integer_ratio()
    m, e = x.as_integer_ratio()
    answer = _angle(n * e, m * d) if n or m else 2 * _RIGHT
    return copysign(answer / _UNIT, y)


def atan(x):
    return atan2(x, 1.0)


def _leg(x):
    # The sides of a right triangle of which x is a leg, in whole numbers, and the
    # hypotenuse is 1.
    n, d = x.as_integer_ratio()
    return n << _BITS, isqrt(d * d - n * n << 2 * _BITS)


def _within_one(x):
    x = _real(x)
    if abs(x) > 1.0:
        raise ValueError("math domain error")
    return x


def asin(x):
    x = _within_one(x)
    if isnan(x) or abs(x) < _TINY:
        return x
    own, other = _leg(abs(x))
    return copysign(_angle(own, other) / _UNIT, x)


def acos(x):
    x = _within_one(x)
    if isnan(x):
        return x
    own, other = _leg(x)
    return _angle(other, own) / _UNIT
