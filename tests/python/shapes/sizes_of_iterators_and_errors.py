# sys.getsizeof of what C makes: iterators, errors with fields, views, classes; and what it refuses.
import collections
import functools
import itertools
import operator
import sys
import types


class Text(str):
    pass


class Own:
    def __sizeof__(self):
        return 100


class Negative:
    def __sizeof__(self):
        return -1


class Wrong:
    def __sizeof__(self):
        return "big"


class Huge:
    def __sizeof__(self):
        return 1 << 70


def slotted(n):
    return type("Slotted", (), {"__slots__": tuple("abcd"[:n])})


for value in (
    itertools.count(), itertools.cycle([]), itertools.repeat(1), itertools.chain(), itertools.islice([], 1),
    itertools.product([1], [2]), itertools.product(), itertools.permutations("abc"), itertools.permutations("abc", 2),
    itertools.combinations("abc", 2), itertools.combinations_with_replacement("a", 3),
    itertools.accumulate([]), itertools.groupby([]), itertools.starmap(len, []), itertools.takewhile(len, []),
    itertools.dropwhile(len, []), itertools.filterfalse(len, []), itertools.compress([], []),
    itertools.zip_longest(), itertools.pairwise([]), itertools.batched([], 1), itertools.tee([])[0],
    functools.partial(len), functools.lru_cache(len), operator.itemgetter(1), operator.attrgetter("x"),
    operator.methodcaller("x"), types.SimpleNamespace(a=1), memoryview(b"abc"), memoryview(b"abc")[1:],
    collections.deque(), collections.deque([1]), collections.defaultdict(int), collections.defaultdict(int, a=1),
    Exception(), KeyError(1), OSError(), FileNotFoundError(2, "no"), StopIteration(1), SyntaxError(),
    IndentationError(), AttributeError(), NameError(), UnboundLocalError(), SystemExit(), ImportError(),
    ExceptionGroup("two", [ValueError()]), list[int], int | str, slotted(0), slotted(3), slotted(3)(),
    Text(), Text("abc"), Text("é"), Text("€"), Text("😀"), Own(), Own,
):
    print(type(value).__name__, sys.getsizeof(value))
print(memoryview(b"abc").__sizeof__(), itertools.product([1]).__sizeof__(), Text("abc").__sizeof__())
for call in (
    lambda: sys.getsizeof(), lambda: sys.getsizeof(1, 2, 3), lambda: sys.getsizeof(object=1),
    lambda: sys.getsizeof(1, default=5), lambda: sys.getsizeof(Negative()), lambda: sys.getsizeof(Negative(), 5),
    lambda: sys.getsizeof(Wrong()), lambda: sys.getsizeof(Wrong(), 5), lambda: sys.getsizeof(Wrong(), default=None),
    lambda: sys.getsizeof(Huge(), 5), lambda: sys.getsizeof(Own(), 5),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
