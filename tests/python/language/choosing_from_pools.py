# The iterators of itertools that choose from pools: their classes, what they give and refuse.
import itertools


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


for each in (
    itertools.product("ab", [1]), itertools.permutations([1, 2]), itertools.combinations("abc", 2),
    itertools.combinations_with_replacement("ab", 2), itertools.zip_longest("ab", [1]),
):
    kind = type(each)
    print(kind, kind.__name__, repr(each).split(" at ")[0], iter(each) is each, hasattr(each, "send"))
    print("   ", next(each), list(each), list(each))
    show(lambda: next(each))
    show(lambda: len(each))
    show(lambda: each.other)
    show(lambda: setattr(each, "other", 1))
    show(lambda: each[0])
print(list(itertools.product("ab", repeat=2)), list(itertools.product()), list(itertools.product([], [1])))
print(list(itertools.product([1, 2], repeat=0)))
print(list(itertools.permutations("abc")), list(itertools.permutations("abcd", 2)))
print(list(itertools.permutations([])), list(itertools.permutations([1], 5)), list(itertools.permutations([1], 0)))
print(["".join(word) for word in itertools.permutations("aab", 3)], sum(1 for _ in itertools.permutations(range(7))))
print(list(itertools.combinations(range(4), 3)), list(itertools.combinations([1], 2)), list(itertools.combinations([], 0)))
print(list(itertools.combinations_with_replacement([], 1)), list(itertools.combinations_with_replacement([1, 2], 3)))
print(list(itertools.zip_longest("abc", [], [1], fillvalue="-")), list(itertools.zip_longest()))
show(lambda: itertools.permutations(5))
show(lambda: itertools.permutations([1], -1))
show(lambda: itertools.combinations([1], -2))
show(lambda: itertools.combinations(5, 2))
show(lambda: itertools.product(1))
show(lambda: itertools.product([1], repeat=-1))
show(lambda: itertools.product([1], repeat="a"))
show(lambda: itertools.zip_longest(1))


class Loud:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("gone", self.name)


pairs = itertools.permutations([Loud("left"), Loud("right")])
print(next(pairs))
del pairs
print("after")
