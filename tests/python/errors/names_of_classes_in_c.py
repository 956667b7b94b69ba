# Messages name a class of a module in C with its module, and one in Python without.
import collections
import functools
import itertools
import operator


def said(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


deque, OrderedDict = collections.deque, collections.OrderedDict
for thing in (
    deque(), OrderedDict(), collections.defaultdict(), collections.Counter(),
    collections.ChainMap(), collections.UserList(), functools.partial(print),
    functools.lru_cache(print), itertools.chain(), itertools.count(), itertools.repeat(1),
    operator.itemgetter(1), operator.attrgetter("a"), operator.methodcaller("a"),
):
    said(lambda: thing < 3)
    said(lambda: thing - 3)
    said(lambda: -thing)
    said(lambda: thing.nothing)
    said(lambda: int(thing))
said(lambda: "a" + deque())
said(lambda: [] + deque())
said(lambda: {deque(): 1})
said(lambda: deque()())
for maker in (operator.itemgetter, operator.attrgetter, operator.methodcaller):
    said(lambda: maker())
    said(lambda: maker(a=1))
    said(lambda: maker("a", x=1) and "made")
    said(lambda: maker("a")())
    said(lambda: maker("a")(1, 2))
    said(lambda: maker(1) and "made")
    said(lambda: maker("a"))
said(lambda: itertools.combinations("ab", -1))
said(lambda: itertools.combinations_with_replacement(5, 1))
said(lambda: itertools.cycle())
said(lambda: itertools.accumulate([1], foo=3))
