# Powers and logarithms to the last digit.
import math

print(math.exp(1), math.exp(-1), math.exp(0.5), math.exp(20), math.exp(-745), math.exp(709))
print(math.log(10), math.log(2), math.log(1e-300), math.log(7, 2), math.log(2**2000))
print(math.log2(8), math.log2(10), math.log2(2**-1074), math.log2(1e300))
print(math.log10(1000), math.log10(57.87002980535503), math.log10(1e-5), math.log10(2))
print(10.0**-5, 10.0**-20, 10.0**15, 2.0**0.5, 2**-1, 1.05**10, 1.1**-3, 0.1**320)
for rate in (0.01, 0.035, 0.07):
    print(rate, [round(1000 * (1 + rate) ** n, 2) for n in (1, 10, 40)], 1000 * (1 + rate) ** 25)
print([n**1.5 for n in range(2, 9)], [round(math.sqrt(n), 15) for n in (2, 3)])
print(0.0 ** -math.inf, (-0.0) ** 3, (-2.0) ** 3, (-math.inf) ** 0.5, math.nan**0)
for work in (lambda: 0.0**-1, lambda: 10.0**400, lambda: math.exp(710), lambda: math.log(0)):
    try:
        print(work())
    except (ArithmeticError, ValueError) as error:
        print(type(error).__name__, error)
