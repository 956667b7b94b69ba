# A function with a cache in a cycle: the wrapper, its dict, the function, and what `cache_parameters` needs.
import functools
import gc

gc.collect()
gc.disable()


def of_itself(decorator, argument):
    @decorator
    def g(x):
        return g

    g(argument)


def of_numbers(decorator):
    @decorator
    def g(x):
        return x if g else None

    g(1)
    g(2)


found = []
for decorator in functools.lru_cache, functools.lru_cache(maxsize=0), functools.cache:
    of_itself(decorator, 1)
    found.append(gc.collect())
    of_numbers(decorator)
    found.append(gc.collect())
print(found)


@functools.lru_cache(maxsize=2)
def square(x):
    print("calculates", x)
    return [x * x]


results = [square(n) for n in (1, 2, 1, 3, 2, 3)]
print(results, square.cache_info(), square.cache_parameters())
print(bool(square), sorted(vars(square)))
square.cache_clear()
print(square.cache_info())
try:
    len(square)
except TypeError as error:
    print(error)
