# A fraction is shown with as many decimals as are asked for, each of them right.
from fractions import Fraction

for fraction in [Fraction(1, 3), Fraction(10 ** 30, 3), Fraction(-1, 8), Fraction(5, 2), Fraction(-1, 10 ** 6), Fraction(0)]:
    for spec in [".2f", ".0f", "f", "+.3f", "010.2f", "*^12.2f", ",.1f", "z.2f", "#.0f", ".1%", "%", "=+12.2F", "<9.2f", " .1f", "_.2f", ".30f"]:
        print(repr(format(fraction, spec)), end=" ")
    print()
print(f"{Fraction(2, 3):.20f} {Fraction(1, 7):8.3%}")
