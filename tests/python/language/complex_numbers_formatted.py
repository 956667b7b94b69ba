# Complex numbers with a format, and the signs of their parts.
numbers = [3 + 4j, 3 - 4j, 1j, complex(-0.0, 2.5), 1234567 + 2345678j, complex("nan+infj"), 1e20 + 1j]
specs = [
    "", ".1f", "g", "e", ">24", "<20.2f", "^20.3g", "+.1f", " .1f", ",", "_.2f", "n", "#.0f", ".3",
    "F", "G", "*^+30.2f", "z.0f", "020", "=20", "d", "%", "s", "x", ",s", ".2.2",
]
for spec in specs:
    for number in numbers:
        try:
            print(spec, repr(format(number, spec)), end=" ")
        except ValueError as error:
            print(spec, error)
            break
    else:
        print()
print(f"{2 + 1j:.1f} {1j!r:>6} {-1j:.0f}")
print(complex(-0.0, -0.0), complex(1, -0.0), complex(1j, 2), complex(-0.0, 1j), complex(complex(1, -0.0)))
for power in -1, 1j:
    try:
        print(0j ** power)
    except ZeroDivisionError as error:
        print(error)


class Count(int):
    pass


class Share(float):
    pass


for value, spec in (True, "s"), (Count(5), "s"), (Share(5), "d"), (Count(5), "q9"), (5, "+c"):
    try:
        print(format(value, spec))
    except ValueError as error:
        print(error)
