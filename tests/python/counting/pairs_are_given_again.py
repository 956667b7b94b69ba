# `zip`, `enumerate` and `items` give the same tuple again if nothing kept it.
import gc

gc.disable()
stock = {"tea": 1, "cups": 2, "spoons": 3}


def ids(pairs):
    return len({id(pair) for pair in pairs})


def kept(pairs):
    return len({id(pair) for pair in list(pairs)})


print(ids(zip("abc", "def")), kept(zip("abc", "def")))
print(ids(enumerate("abc")), kept(enumerate("abc")))
print(ids(stock.items()), kept(stock.items()))
print([pair for pair in zip("abc", "def")])
pairs = zip("abc", [[], [], []])
first = next(pairs)
second = next(pairs)
print(first is second, first)
del first, second
print([type(found).__name__ for found in gc.get_referents(pairs)])
numbered = enumerate("abc")
print(gc.get_referents(numbered)[1], next(numbered), gc.get_referents(numbered)[1])
