# `math` with infinities, with numbers that are almost none, and with numbers of one's own.
import math

inf, nan = math.inf, math.nan
for numbers in (
    [0.1] * 10, [1e308, 1e308], [1e308, 1e308, -1e308], [inf, 1], [1, -inf, 2], [inf, inf], [inf, -inf], [nan, 1],
    [nan, inf, -inf], [], [1e100, 1.0, -1e100], [-0.0], [5e-324, 5e-324],
):
    try:
        print(math.fsum(numbers))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print(math.log(5e-324), math.log2(5e-324), math.log10(1e-310), math.sqrt(5e-324), math.exp(-800))


class Meters:
    def __init__(self, n):
        self.n = n

    def __float__(self):
        return self.n


class Steps:
    n = 16

    def __index__(self):
        return self.n


print(math.sqrt(Meters(2.25)), math.log2(Meters(8.0)), math.fsum([Meters(1.5)]), math.floor(Meters(2.5)), math.log2(Steps()))
for wrong in (Meters(2), Meters("x"), "2", b"2", None, [], 1j):
    for f in (math.sqrt, math.exp, math.log):
        try:
            print(f(wrong))
        except TypeError as e:
            print(e)
