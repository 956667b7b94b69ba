# Names and calls.
x = "global"


def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "changed"
        return x

    def read():
        return x

    class K:
        x = "class"
        y = [x for _ in range(1)]

        def m(self):
            return x

    return inner(), read(), K().m(), K.y


print(outer(), x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])


def default(a, l=[]):
    l.append(a)
    return l


print(default(1), default(2), default.__defaults__)


def sig(a, /, b, *c, d=4, e, **f):
    return a, b, c, d, e, f


print(sig(1, 2, 3, e=5, g=6), sig(1, b=2, e=3))
for call in ("sig()", "sig(1, 2)", "sig(a=1, b=2, e=3)", "sig(1, 2, e=1, e=2)", "sig(1, 2, b=3, e=4)", "sig(*3)", "sig(**[1])", "len()", "len(1, 2)", "(lambda: 0)(1)", "'a'.upper(1)", "[].append()"):
    try:
        print(eval(call))
    except (TypeError, SyntaxError) as e:
        print(call, "->", e)


def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    return inc


c = counter()
c(), c(5)
print(c(), c.__closure__[0].cell_contents, c.__code__.co_freevars, c.__code__.co_varnames, c.__name__, c.__qualname__)
try:
    print(undefined_name)
except NameError as e:
    print(e)


def unbound():
    print(v)
    v = 1


try:
    unbound()
except UnboundLocalError as e:
    print(e)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
[e, f] = "ab"
g = h = []
g.append(1)
print(e, f, h, h is g)
i = 5
i -= 2
i **= 3
i //= 2
print(i, (j := 10) + j, 1 < 2 < 3, 1 < 3 > 2, not 1 == 2, 1 if i else 2)
l = [1, 2, 3, 4, 5]
l[1:3] = ["a", "b", "c"]
del l[0], l[-1]
print(l, l[:], l[::2], *l, sep="|")
m = [[0] * 2] * 2
m[0][0] = 1
print(m, [[r[i] for r in [[1, 2], [3, 4]]] for i in range(2)])
for k in range(3):
    if k == 5:
        break
else:
    print("no break", k)
while True:
    k += 1
    if k > 5:
        break
else:
    print("never")
print(k, globals()["x"], "k" in locals(), vars() is globals(), __name__)
exec("dyn = 1 + 1")
print(dyn, eval("dyn * 2", {"dyn": 4}))
print([n for n in range(20) if n % 3 == 0 if n % 2], {n: n * n for n in range(3)}, {n % 2 for n in range(5)}, sum(n for n in range(4)), [(a, b) for a in range(2) for b in "xy"])
