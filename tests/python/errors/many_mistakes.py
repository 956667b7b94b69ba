# Many mistakes and their messages.
def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, "|", e)


class A:
    x = 1
    __slots__ = ("q",)

    def m(self, a, b=2, *, c):
        pass


a = A()
t(lambda: a.zz)
t(lambda: A.zz)
t(lambda: a.q)
t(lambda: delattr(a, "q"))
t(lambda: setattr(a, "x", 1))
t(a.m, 1, 2, 3, c=1)
t(lambda: [1][10**20])
t(lambda: range(5)[10**20])
t(lambda: slice())
t(lambda: bool(1, 2))
t(lambda: float(1, 2))
t(lambda: list(1, 2))
t(lambda: divmod("a", 1))
t(lambda: [*5])
t(lambda: {**5})
t(lambda: print(*5))
t(lambda: (lambda a, /: a)(a=2))
t(lambda: type("X", (bool,), {}))
t(lambda: "a".join([1]))
t(lambda: [1].remove(2))
t(lambda: {}.popitem())
t(lambda: "%s %s" % (1,))
t(lambda: "{a}".format())
t(lambda: sorted([1, "a"]))
t(lambda: 1 < "a")
t(lambda: -"a")
t(lambda: len(5))
t(lambda: {[]: 1})
