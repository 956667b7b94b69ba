# math.hypot and its like, which round once; powers that have no real answer; tiny quotients.
import math
import random

inf, nan = math.inf, math.nan


def show(what, *arguments):
    try:
        print(what.__name__, arguments, what(*arguments))
    except Exception as error:
        print(what.__name__, arguments, type(error).__name__, error)


for sides in (
    (3, 4), (), (0.1, 0.2), (1e200, 1e200), (5e-324, 5e-324), (1, 1, 1), (-3,), (0.0, -0.0), (1e-200, 1e-200),
    (inf, nan), (nan, 1), (7, 24, 1.5), (1e308, 1e308), (True, 10**20), ("3", 4), (2.5, 6.1), (8.35, 4.92),
):
    show(math.hypot, *sides)
show(math.dist, [0, 0], [3, 4])
show(math.dist, [1], [1, 2])
show(math.dist, (1.5, 2, 3), (4, 5, 6.25))
random.seed(7)
sides = [(random.uniform(-9, 9), random.uniform(-9, 9), random.random()) for _ in range(100)]
print(sum([math.hypot(*each) for each in sides]), sum([math.hypot(*each[:2]) for each in sides]))
for base, exponent in (-1, 0.5), (0, -1), (2, -1), (-2, 3), (-8, 1 / 3), (inf, -1), (-inf, 0.5), (10, 400), (-2.0, inf):
    show(math.pow, base, exponent)


def quotient(a, b):
    return a / b


for over, under in (3 << 64, 1 << 1139), (1, 1 << 1074), (3, 1 << 1075), (26087635650665564424, 1 << 1138), (7, 10**320):
    print(quotient(over, under), quotient(-over, under))
random.seed(5)
print([random.paretovariate(3) for _ in range(3)], random.Random(4).paretovariate(1.5), random.choice("abc"))
print(type(random.seed).__name__, random.random(), random.sample(range(9), 3), random.randbytes(2))
