# What cannot be combined is refused when it is asked for, and not when the first one is taken.
import itertools


def attempt(ask, *given, **named):
    try:
        print(list(ask(*given, **named)))
    except (TypeError, ValueError) as error:
        print(ask.__name__, type(error).__name__, error)


for ask in itertools.product, itertools.zip_longest, itertools.permutations:
    try:
        ask(5)
    except TypeError as error:
        print(ask.__name__, error)
attempt(itertools.product, "ab", repeat="c")
attempt(itertools.product, "ab", repeat=-1)
attempt(itertools.product, "ab", repeat=2)
attempt(itertools.product, "ab", "", repeat=10**5)
attempt(itertools.permutations, "abc", 1.5)
attempt(itertools.permutations, "abc", -1)
attempt(itertools.permutations, "abc", 4)
attempt(itertools.permutations, "aab", 2)
attempt(itertools.permutations, "abc")
attempt(itertools.permutations, "", 0)
print(sum(1 for _ in itertools.permutations(range(8))))
print(next(itertools.permutations(range(10**4), 2)))
