# Powers are worked out before a program runs, None has a hash of its own, divmod of floats.
import sys
def f(): return (2**3, 'a')
def g(): return (1000003**0, 'a')
def h(): return ((1000003)**0, '123')
def k(): return ((1000003)**1, 5 * 3, 7 << 2, 3 - 4, -3, ~4, 7 // 2, 9 % 5, 1 / 2, 2.5 ** 2, "a" * 3, (1,) * 2, "ab"[0], (1, 2)[1], 10 ** 3, 2 ** 0, 0 ** 5, 5 ** 0)
for q in (f, g, h, k): print(q.__code__.co_consts, q() is q())
for a, b in ((1.0, 0), (1, 0), (1.5, 0.0), (2, 0.0), (True, 0)):
    for name, op in (("divmod", divmod), ("//", lambda a, b: a // b), ("/", lambda a, b: a / b)):
        try: op(a, b)
        except ZeroDivisionError as e: print(name, a, b, e)
if sys.version_info >= (3, 12):
    assert hash(None) == 4238894112 and list({8, None, True, 16}) == list(frozenset([8, None, True, 16]))
print(sorted(map(str, {None, True, 8})))
