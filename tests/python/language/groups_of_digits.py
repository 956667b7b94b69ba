# Separators between digits, in every base and of any length; and zeros without a sign.
for value, spec in [
    (10**30, ","), (-10**30, "_"), (10**30, "_x"), (10**30, "#_b"), (0xEDEA4000, "_x"), (0xE, "_X"), (2**64, "_o"),
    (1234567, "012,"), (0xFE, "09_x"), (1234567.5, ",.1f"), (1e22, ","), (-0.0, "z"), (-0.01, "z.1f"), (-0.06, "z.1f"),
    (float("-inf"), "z"), (-0.001, "z.1%"), (-1e-9, "z.2e"), (1, ",s"), (1, ",,"), (1, ",_"), (1, "_,"), (1, ",n"), (1, ",x"),
    (1.5, "_x"), (1.5, ",c"), ("tea", ","), ("tea", "_"), ("tea", "z"), (1, "z"), (10**30, "c"), (10**6 * 2, "c"),
    (10**30, "40d"), (10**30, "<40"), (10**30, "e"), (10**30, ".3f"), (10**30, "g"),
]:
    try:
        print(repr(spec), format(value, spec))
    except (ValueError, OverflowError) as e:
        print(repr(spec), type(e).__name__, e)
print("%d %x %#o %040d %e" % ((10**30,) * 5), hex(2**64)[2:], oct(-10**30), bin(2**64))
