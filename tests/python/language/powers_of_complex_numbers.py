# A whole power is multiplied, any other is turned.
import math


def show(work):
    try:
        z = work()
    except ArithmeticError as error:
        return f"{type(error).__name__}: {error}"
    return f"{z:.12g}" if isinstance(z, (float, complex)) else repr(z)


print((-8) ** (1 / 3), show(lambda: (-2.5) ** 0.5), show(lambda: (-8.0) ** (-1 / 3)))
bases = (0j, 1j, -1j, 2 + 3j, -1.5 - 2j, 1e200 + 1e200j, complex("inf"), complex("nan"))
for z in bases:
    powers = (0, 1, 2, -1, 7, -7, 100, 101, 0.5, -0.5, 1j, 1 + 1j, True, 1e5, complex("inf"))
    print(z, [show(lambda: z**n) for n in powers], show(lambda: abs(z)))
print((2 + 3j) ** 7, (1.5 - 0.5j) ** 30, (0.1 + 0.2j) ** -13, (3 + 4j) ** 2.0)
print(show(lambda: abs(complex(1e308, 1.7e308))), abs(3 + 4j), abs(complex(-math.inf, math.nan)))
print(show(lambda: 2 ** (1 + 1j)), show(lambda: (-1) ** 1j), show(lambda: 10**0.5j))
