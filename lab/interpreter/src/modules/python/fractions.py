# The module `fractions`.
import math
import operator

__all__ = ["Fraction"]


def _parsed(text):
    sign, body = 1, text.strip()
    if body[:1] in ("+", "-"):
        sign, body = -1 if body[0] == "-" else 1, body[1:]
    over, slash, under = body.partition("/")
    try:
        if slash:
            if not (over.replace("_", "").isdigit() and under.replace("_", "").isdigit()):
                raise ValueError
            return sign * int(over), int(under)
        digits, _, power = over.lower().partition("e")
        whole, dot, rest = digits.partition(".")
        if not (whole + rest).replace("_", "").isdigit():
            raise ValueError
        power = int(power or "0") - len(rest.replace("_", ""))
        number = sign * int((whole + rest).replace("_", ""))
        return (number * 10 ** power, 1) if power >= 0 else (number, 10 ** -power)
    except ValueError:
        raise ValueError(f"Invalid literal for Fraction: {text!r}") from None


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if isinstance(numerator, str):
                over, under = _parsed(numerator)
            elif hasattr(numerator, "as_integer_ratio"):
                over, under = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance or "
                                "have the as_integer_ratio() method")
        else:
            rational = (int, Fraction)
            if not (isinstance(numerator, rational) and isinstance(denominator, rational)):
                raise TypeError("both arguments should be Rational instances")
            over = numerator.numerator * denominator.denominator
            under = denominator.numerator * numerator.denominator
        if under == 0:
            raise ZeroDivisionError(f"Fraction({over}, 0)")
        common = math.gcd(over, under) * (-1 if under < 0 else 1)
        self._numerator, self._denominator = over // common, under // common
        return self

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)
    real = property(lambda self: self)
    imag = property(lambda self: 0)

    @classmethod
    def from_float(cls, number):
        return cls(*number.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def is_integer(self):
        return self._denominator == 1

    def conjugate(self):
        return self

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        if not spec:
            return str(self)
        if spec[-1] in "fF%":
            shown = self._decimal(spec)
            if shown is not None:
                return shown
        if spec[-1] in "eEfFgG%":
            return format(self._numerator / self._denominator, spec)
        return format(str(self), spec)

    def _decimal(self, spec):
        # With as many decimals as are asked for, of which each is right.
        import re

        found = re.fullmatch(r"(?s)(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0(?=\d))?(\d+)?([,_]?)(?:\.(\d+))?([fF%])", spec)
        if found is None or found[6] and found[8]:
            return None
        fill, align, sign, no_minus, point, zeros, width, comma, places, kind = found.groups()
        places = 6 if places is None else int(places)
        of = abs(self._numerator) * 10 ** (places + 2 * (kind == "%"))
        n, rest = divmod(of, self._denominator)
        n += 2 * rest > self._denominator or 2 * rest == self._denominator and n & 1
        minus = self._numerator < 0 and (n > 0 or not no_minus)
        digits = str(n).zfill(places + 1)
        whole, decimals = digits[:len(digits) - places], digits[len(digits) - places:]
        shown = format(int(whole), comma) + ("." if places or point else "") + decimals + "%" * (kind == "%")
        before = "-" if minus else "" if sign == "-" else sign
        if zeros and not align:
            fill, align = "0", "="
        room, fill = int(width or 0), fill or " "
        if align == "=":
            return before + shown.rjust(room - len(before), fill)
        return format(before + shown, f"{fill}{align or '>'}{room}")

    def _add(a, b):
        return Fraction(
            a.numerator * b.denominator + b.numerator * a.denominator,
            a.denominator * b.denominator,
        )

    def _sub(a, b):
        return Fraction(
            a.numerator * b.denominator - b.numerator * a.denominator,
            a.denominator * b.denominator,
        )

    def _mul(a, b):
        return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)

    def _div(a, b):
        return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)

    def _floordiv(a, b):
        return (a.numerator * b.denominator) // (a.denominator * b.numerator)

    def _mod(a, b):
        return Fraction(
            (a.numerator * b.denominator) % (b.numerator * a.denominator),
            a.denominator * b.denominator,
        )

    def _divmod(a, b):
        return Fraction._floordiv(a, b), Fraction._mod(a, b)

    def __pow__(a, b):
        if isinstance(b, (int, Fraction)):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented

    def __rpow__(b, a):
        if isinstance(a, int):
            return a ** b._numerator if b._denominator == 1 and b >= 0 else Fraction(a) ** b
        return a ** float(b)

    def __pos__(self):
        return Fraction(self)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        return self.__ceil__() if self < 0 else self.__floor__()

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator or whole % 2:
                return whole + 1
            return whole
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = (1 << 61) - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            found = 314159
        else:
            found = abs(self._numerator) * inverse % modulus
        found = -found if self._numerator < 0 else found
        return -2 if found == -1 else found

    def __bool__(self):
        return self._numerator != 0

    def __eq__(a, b):
        if isinstance(b, (int, Fraction)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return math.isfinite(b) and a == Fraction(b)
        return NotImplemented

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _operator(exact, inexact):
    # The operator of two numbers, as the method of the left one and of the right one.
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, b)
        return inexact(float(a), b) if isinstance(b, (float, complex)) else NotImplemented

    def reverse(b, a):
        if isinstance(a, (int, Fraction)):
            return exact(a, b)
        return inexact(a, float(b)) if isinstance(a, (float, complex)) else NotImplemented

    return forward, reverse


def _comparison(compare):
    def method(a, b):
        if isinstance(b, (int, Fraction)):
            return compare(a._numerator * b.denominator, a._denominator * b.numerator)
        if isinstance(b, float):
            return compare(a, Fraction(b)) if math.isfinite(b) else compare(0.0, b)
        return NotImplemented

    return method


for _name, _exact, _inexact in (
    ("add", Fraction._add, operator.add), ("sub", Fraction._sub, operator.sub),
    ("mul", Fraction._mul, operator.mul), ("truediv", Fraction._div, operator.truediv),
    ("floordiv", Fraction._floordiv, operator.floordiv), ("mod", Fraction._mod, operator.mod),
    ("divmod", Fraction._divmod, divmod),
):
    _forward, _reverse = _operator(_exact, _inexact)
    setattr(Fraction, f"__{_name}__", _forward)
    setattr(Fraction, f"__r{_name}__", _reverse)
for _name in ("lt", "le", "gt", "ge"):
    setattr(Fraction, f"__{_name}__", _comparison(getattr(operator, _name)))
