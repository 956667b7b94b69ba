# Type parameters and type aliases.
class A[T]:
    def m[U](self, x: T, y: U) -> T: return x
    x: T
    class B[Q]: pass
print(A.__type_params__, A.__mro__, A[int], A.m.__qualname__, A.__qualname__, A.B.__qualname__)
def fn[T: int, *Ts, **P](x: T, d=5) -> T:
    return x, d
print(fn.__type_params__, fn(1), fn.__type_params__[0].__bound__, fn.__annotations__)
type L[T] = list[T] | None
type N = dict[str, N]
print(L, L.__value__, N.__value__, L[int], type(L))
class D[T](dict): pass
print(D.__mro__)
type Pair[T, U] = tuple[T, U]
print(Pair.__type_params__, Pair.__value__, Pair[int, str])
try:
    L[int][str]
except TypeError as e:
    print(type(e).__name__)


class Box[T]:
    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item

    @classmethod
    def of[S](cls, item: S, n=3):
        return cls([item] * n)


print(Box.of(1).get(), Box[int](5).get(), Box.of.__type_params__, Box.__orig_bases__)


def outer():
    def inner[T](x: T):
        return T.__name__, x
    return inner


print(outer()(2), outer().__qualname__)


class Node[T: Node]:
    pass


print(Node.__type_params__[0].__bound__, Node.__type_params__[0].__constraints__)
print((lambda: [T for T in Node.__type_params__])())
