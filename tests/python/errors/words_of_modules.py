# What functions of modules say to what they cannot use.
import collections
import functools
import heapq
import io
import itertools
import math
import re
import statistics
import sys
import textwrap


class Odd:
    def __index__(self):
        return 4


for act in (
    lambda: math.factorial("x"),
    lambda: math.factorial(Odd()),
    lambda: math.factorial(-2),
    lambda: re.findall("a", None),
    lambda: re.findall("a", 1),
    lambda: textwrap.dedent(1),
    lambda: statistics.mean(["a"]),
    lambda: statistics.mean([True, 3]),
    lambda: itertools.islice([1]),
    lambda: itertools.islice(),
    lambda: list(itertools.islice([1, 2, 3], 2)),
    lambda: list(itertools.starmap(len, [1])),
    lambda: list(itertools.starmap(max, ["ab", [1, 2]])),
    lambda: functools.reduce(),
    lambda: functools.reduce(max),
    lambda: functools.reduce(max, 1),
    lambda: functools.reduce(max, []),
    lambda: functools.reduce(max, [1, 3, 2], 0),
    lambda: functools.lru_cache(1)(1),
    lambda: functools.lru_cache()(len)("tea"),
    lambda: collections.Counter("aab").most_common("x"),
    lambda: collections.Counter("aab").most_common(-1),
    lambda: heapq.heappush((), 1),
    lambda: heapq.heappushpop((), 1),
    lambda: heapq.heapreplace((), 1),
    lambda: heapq.heappop(()),
    lambda: heapq.heapify(()),
    lambda: heapq.nlargest("x", [1, 2]),
    lambda: heapq.nlargest(-1, [1, 2, 3]),
    lambda: heapq.nsmallest(-1, [1, 2, 3]),
    lambda: heapq.nsmallest(2, [3, 1, 2]),
    lambda: io.StringIO("a").read("x"),
    lambda: io.StringIO("ab").readline(1),
    lambda: io.BytesIO(b"ab").read(None),
    lambda: sys.stdout.write(1),
    lambda: sys.stderr.write(None),
    lambda: sys.stdout.write("tea\n"),
):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
