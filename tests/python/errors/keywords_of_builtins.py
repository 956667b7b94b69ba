# A keyword that a built-in function doesn't have, and one too many or too few.
for call in [
    lambda: print(1, sepp=""), lambda: print(1, End=""), lambda: print(1, fil=1), lambda: print(1, colour=1),
    lambda: sorted([], rev=1), lambda: sorted([], reversed=1), lambda: [].sort(ky=1), lambda: max([1], kee=1), lambda: "".split(sp=""),
    lambda: int("1", bas=2), lambda: complex(rel=1), lambda: classmethod(), lambda: staticmethod(), lambda: classmethod(1, 2),
    lambda: pow(2, 3, (1,)), lambda: pow("a", 2, 3), lambda: pow(2.0, 3, 4), lambda: pow(2, (1,)), lambda: pow(2, 3, 0),
    lambda: zip([], stric=True), lambda: open, lambda: sum([1], strt=1),
]:
    try:
        print(call() is None)
    except (TypeError, ValueError) as e:
        print(e)
