# A matrix and fractions: operators, slices, formats.
from fractions import Fraction
from functools import cached_property
import math
import statistics


class Matrix:
    def __init__(self, rows):
        self.rows = tuple(map(tuple, rows))
        if len({len(r) for r in self.rows}) != 1:
            raise ValueError("rows differ in length")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, at):
        match at:
            case int(i):
                return self.rows[i]
            case (int(i), int(j)):
                return self.rows[i][j]
            case (slice() as i, slice() as j):
                return Matrix([r[j] for r in self.rows[i]])
            case _:
                raise TypeError(f"bad index {at!r}")

    def __matmul__(self, other):
        return Matrix([[sum(map(lambda a, b: a * b, r, c)) for c in zip(*other.rows)] for r in self.rows])

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(self.rows, other.rows, strict=True)])

    def __mul__(self, k):
        return Matrix([[a * k for a in r] for r in self.rows])

    __rmul__ = __mul__

    def __pow__(self, n):
        out, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                out = out @ base
            base, n = base @ base, n >> 1
        return out

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __hash__(self):
        return hash(self.rows)

    @cached_property
    def det(self):
        rows, d = [list(map(Fraction, r)) for r in self.rows], Fraction(1)
        for i in range(len(rows)):
            pivot = next((k for k in range(i, len(rows)) if rows[k][i]), None)
            if pivot is None:
                return Fraction(0)
            if pivot != i:
                rows[i], rows[pivot], d = rows[pivot], rows[i], -d
            d *= rows[i][i]
            for k in range(i + 1, len(rows)):
                f = rows[k][i] / rows[i][i]
                rows[k] = [a - f * b for a, b in zip(rows[k], rows[i])]
        return d

    def __str__(self):
        width = max(len(str(x)) for r in self.rows for x in r)
        return "\n".join(" ".join(f"{x:>{width}}" for x in r) for r in self.rows)

    def __repr__(self):
        return f"Matrix({[list(r) for r in self.rows]})"


m = Matrix([[1, 1], [1, 0]])
print(m ** 30, repr(m @ m), m.shape, m.T == m, m[0], m[0, 1], repr(m[:, 1:]), 3 * m, sep="\n")
print(m.det, m.det, "det" in vars(m), Matrix([[2, 1, 3], [0, Fraction(1, 3), 1], [1, 0, 1]]).det, {m: 1}[Matrix([[1, 1], [1, 0]])])
for f in (lambda: Matrix([[1], [1, 2]]), lambda: m["x"], lambda: m + Matrix([[1]]), lambda: m @ 3, lambda: m + 3):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(Fraction(3, 4) + Fraction("1/4"), Fraction(0.5), Fraction(7, 3) // 1, Fraction(-7, 3) % 2, float(Fraction(1, 3)), Fraction(1, 3) ** 2, Fraction(2, 4) == 0.5, round(Fraction(7, 2)), Fraction(3.14159).limit_denominator(100), max(Fraction(1, 2), 0.3))
print(statistics.mean([1, 2, 4]), statistics.median([3, 1, 2, 4]), statistics.mode("aab"), round(statistics.stdev([1, 2, 3, 4]), 4), statistics.pvariance([1, 2, 3]))
print(f"{1234.5678:,.2f}|{0.000123:e}|{255:08b}|{-5:+}|{3.0:g}|{1e100:g}|{12345678:_}|{0.5:%}|{42:c}|{'x':*^5}|{True:d}|{3:#o}")
print(math.gcd(48, 36), math.factorial(10), math.comb(10, 3), (2 ** 0.5).as_integer_ratio() > (1, 1), 7 // -2, -7 % 5, divmod(-7, 2), 1e308 * 10, -1e308 * 10, 0.1 + 0.2 == 0.3, int(1e20), 10 ** 20 // 7, hash(2 ** 61 - 1), (-2) ** 3, 2 ** -2, round(-0.5), round(1.005, 2), 5 / 2, 1 / 3)
