# Mixins and money.
class A:
    def go(self):
        return ["A"]


class B(A):
    def go(self):
        return ["B"] + super().go()


class C(A):
    def go(self):
        return ["C"] + super().go()


class D(B, C):
    def go(self):
        return ["D"] + super().go()


print(D().go(), [c.__name__ for c in D.mro()])
try:
    class X(A, B):
        pass
except TypeError as e:
    print(str(e).replace("\n", " "))
print(super(B, D()).go(), super(D, D).go(D()))


class Mixin:
    def describe(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"

    __repr__ = describe


class Money(Mixin):
    def __init__(self, n, cur="EUR"):
        self.n, self.cur = n, cur

    def __add__(self, o):
        if not isinstance(o, Money):
            return NotImplemented
        return Money(self.n + o.n, self.cur)

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __mul__(self, k):
        return Money(self.n * k)

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self.n)

    def __abs__(self):
        return Money(abs(self.n))

    def __bool__(self):
        return self.n != 0

    def __int__(self):
        return self.n

    def __index__(self):
        return self.n

    def __float__(self):
        return float(self.n)

    def __round__(self, nd=None):
        return Money(round(self.n, nd))

    def __matmul__(self, o):
        return "matmul"

    def __iadd__(self, o):
        self.n += o.n
        return self

    def __lt__(self, o):
        return self.n < o.n

    def __call__(self, x):
        return f"called {x}"

    def __divmod__(self, o):
        return "dm", o

    def __format__(self, spec):
        return f"{self.n:{spec or 'd'}} {self.cur}"

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, o):
        return self.n == getattr(o, "n", None)


a, b = Money(3), Money(4)
print(sum([a, b]), 2 * a, a * 2, -a, abs(-a), bool(Money(0)), int(a), [10, 11, 12, 13][a], float(b), a @ b, a < b, a > b, a(1), divmod(a, 2), f"{a} {b:>5}", {a: 1}[Money(3)], max(a, b), round(Money(7)))
a += b
print(a)
for f in (lambda: a + 1, lambda: 1 - a, lambda: a["x"], lambda: a ** 2, lambda: a <= b, lambda: len(a), lambda: iter(a), lambda: a.nothing):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
