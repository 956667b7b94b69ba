# Formats as wide or as precise as an int can say are refused, or printed.
print(len(f"{1.5:.1000000f}"), f"{1.5:.70000f}"[:4], f"{1.5:.70000e}"[-4:])
print(len("%.70000f" % 1.5), len("%.70000d" % 1), len(format(0.1, ".70000g")))
HUGE = 10 ** 16
cases = [
    lambda: "%99999999999999999999d" % 1,
    lambda: "%.99999999999999999999d" % 1,
    lambda: "%.2147483647d" % 1,
    lambda: "%*d" % (HUGE, 1),
    lambda: "%*d" % (10 ** 30, 1),
    lambda: "%.*f" % (10 ** 30, 1.5),
    lambda: "%.99999999999999999999f" % 1.5,
    lambda: "%10000000000000000s" % "a",
    lambda: f"{1:10000000000000000}",
    lambda: f"{1:,>10000000000000000}",
    lambda: f"{'a':10000000000000000}",
    lambda: f"{1:99999999999999999999}",
    lambda: f"{1.5:.99999999999999999999f}",
    lambda: f"{1.5:.9999999999f}",
    lambda: f"{'a':.99999999999999999999}",
    lambda: "{:{}}".format(1, HUGE),
]
for case in cases:
    try:
        print(case())
    except Exception as e:
        print(type(e).__name__, e)
