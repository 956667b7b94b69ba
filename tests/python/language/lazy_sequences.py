# Lazy sequences: a class that computes on demand, with slices, and iterators of many kinds.
from itertools import count, islice, takewhile
import sys


class Lazy:
    def __init__(self, source):
        self._source = iter(source)
        self._known = []

    def _upto(self, n):
        while len(self._known) <= n:
            self._known.append(next(self._source))

    def __getitem__(self, at):
        if isinstance(at, slice):
            return list(islice(self, at.start, at.stop, at.step))
        try:
            self._upto(at)
        except StopIteration:
            raise IndexError(at) from None
        return self._known[at]

    def __repr__(self):
        return f"<{', '.join(map(repr, self._known))}, ...>"


def primes():
    known = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, known)):
            known.append(n)
            yield n


p = Lazy(primes())
print(p[5], p, p[2:8:2], list(islice(p, 3)), 13 in p)
few = Lazy("abc")
print(list(few), [x for x in few], tuple(few), max(few), *few)
try:
    few[9]
except IndexError as e:
    print("IndexError", e, e.__cause__, e.__suppress_context__)
print(list(reversed([1, 2])), list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0)))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def __length_hint__(self):
        return self.n


c = Countdown(3)
print(next(c), list(c), list(c), next(c, "over"))
a, *b = Countdown(4)
print(a, b, sum(Countdown(5)), sorted(Countdown(3)), dict(enumerate(Countdown(2))), "".join(map(str, Countdown(4))))
print(all(x < 3 for x in Countdown(3)), any(x == 2 for x in Countdown(3)), set(Countdown(3)) == {0, 1, 2}, 2 in Countdown(3), min(Countdown(3), default=7), min(Countdown(0), default=7))
for i, (x, y) in enumerate(zip(Countdown(3), "ab")):
    print(i, x, y)


def chunks(it, n):
    it = iter(it)
    while chunk := list(islice(it, n)):
        yield chunk


print(list(chunks(range(7), 3)), dict(zip(*[iter("a1b2")] * 2)))
g = (x * x for x in range(3))
print(next(g), g.gi_frame is not None, list(g), g.gi_frame)


def broken():
    yield 1
    raise StopIteration("inside")


try:
    list(broken())
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e))
try:
    iter(3)
except TypeError as e:
    print(e)
x, y = iter("ab")
try:
    x, y = iter("abc")
except ValueError as e:
    print(e)
try:
    x, y, *z = "a"
except ValueError as e:
    print(e)
