# What built-in functions answer to arguments of other kinds than those they are for.
import builtins
print(builtins.ExceptionGroup, builtins.BytesWarning)
print(float(b"1.5"), int(b"12"), int(b" 7f ", 16), int(bytearray(b"3")))
for f in (lambda: float(b"a"), lambda: int(b"x"), lambda: type(1, a=2), lambda: {}.pop([]), lambda: {1: 2}.pop([]), lambda: {frozenset({1})}.remove({2}), lambda: None | None, lambda: slice(1).indices(-1), lambda: {1} in {1}, lambda: [] in {1}, lambda: UnicodeDecodeError(1, 2, 3, 4, 5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
s = {frozenset({1, 2}), 3}
print({1, 2} in s, {1} in s, s.discard({2, 1}), s, {9}.pop() in s)
print(True.conjugate(), True.as_integer_ratio(), int | None, None | int)
class S(set):
    def __hash__(self): return 7
t = {S({1})}
print(S({1}) in t, OSError(2, "a", "f", None, "g"), (0.1).hex(), (1e-320).hex(), (-3.0).hex(), float("inf").hex(), (0.0).hex(), 1e308.hex(), 5e-324.hex(), 2.2250738585072014e-308.hex())
import collections, functools, itertools, math, operator
print(collections.Counter("aab").most_common(-1), collections.OrderedDict(a=1).pop(key="z", default=3))
print(collections.OrderedDict(a=1).setdefault(key="b"), operator.methodcaller("upper"), operator.methodcaller("a", 1, b=2))
for f in (
    lambda: math.floor("a"), lambda: math.isnan("1"), lambda: math.lcm(2.5), lambda: math.isqrt(2.5), lambda: math.perm("a", "b"),
    lambda: math.trunc("a"), lambda: operator.methodcaller(1), lambda: operator.length_hint([], None), lambda: functools.cache(3),
    lambda: itertools.count("a"), lambda: itertools.repeat(1, None), lambda: memoryview(b"a").tobytes(1), lambda: math.hypot("a"),
    lambda: collections.deque([1]).rotate("a"), lambda: math.comb("a", "b"), lambda: math.sqrt(), lambda: collections.deque().append(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@functools.lru_cache
class Kept:
    def __init__(self, x):
        self.x = x


print(Kept(1) is Kept(1), Kept.cache_info().hits, Kept.__name__)


@functools.lru_cache(maxsize=None)
def double(x):
    return x * 2


print(double(2), type(functools.wraps(double)).__name__, sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
