# Caches of methods.
import functools, weakref, gc


class Table:
    def __init__(self, n):
        self.n = n

    @functools.lru_cache(maxsize=2)
    def row(self, i):
        print("compute", self.n, i)
        return [self.n] * i

    @functools.cached_property
    def total(self):
        print("total")
        return sum(self.row(3))


t = Table(4)
r = weakref.ref(t)
t.row(1), t.row(1), t.row(2), t.row(3), t.row(1)
print(Table.row.cache_info(), t.total, t.total, vars(t))
del t
print(r() is not None)
Table.row.cache_clear()
print(r())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_parameters())


@functools.lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed.cache_info())
try:
    typed([])
except TypeError as e:
    print(e)
print(fib.__wrapped__, fib.__name__) if False else print(fib.__name__)


def weak_lru(method):
    caches = weakref.WeakKeyDictionary()

    @functools.wraps(method)
    def wrapper(self, *args):
        cache = caches.setdefault(self, {})
        if args not in cache:
            cache[args] = method(self, *args)
        return cache[args]

    wrapper.caches = caches
    return wrapper


class Doc:
    @weak_lru
    def words(self, n):
        "Words of it."
        return ["w"] * n


d = Doc()
print(d.words(2) is d.words(2), len(Doc.words.caches), Doc.words.__doc__, Doc.words.__qualname__)
del d
print(len(Doc.words.caches))
