# Numbers below zero, too large or of another kind: what the library's functions make of them.
import bisect
import heapq
import io
import itertools
import math
import operator
import random
import re


class Hint:
    def __length_hint__(self):
        return -1


def tell(act):
    try:
        answer = act()
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print(repr(answer))


huge = 10 ** 30
for act in [
    lambda: heapq.nlargest(-1, [1, 2, 3]),
    lambda: heapq.nsmallest(-2, [1, 2, 3]),
    lambda: heapq.nlargest(None, [1, 2, 3]),
    lambda: heapq.nsmallest(2, [3, 1, 2]),
    lambda: heapq.nlargest(2, ["a", "ccc", "bb"], key=len),
    lambda: heapq.heappush((), 1),
    lambda: heapq.heappop(None),
    lambda: bisect.bisect([1, 2, 3], 2, 0, -1),
    lambda: bisect.bisect_left([1, 2, 3], 2, True),
    lambda: bisect.bisect_right([1, 2, 3], 2, huge),
    lambda: bisect.bisect([1, 2, 3], 2, 1.0),
    lambda: bisect.bisect([1, 2, 3], 2, -1),
    lambda: re.sub("a", "b", "aaa", count=-1),
    lambda: re.compile("a").subn("b", "aaa", -1),
    lambda: re.split("a", "bab", maxsplit=-1),
    lambda: re.compile("a").split("bab", None),
    lambda: re.compile("a").sub("b", "aaa", huge),
    lambda: itertools.repeat(1, huge),
    lambda: itertools.tee("abc", huge),
    lambda: random.Random(1).choices("ab", k=huge),
    lambda: random.Random(1).choices("ab", [1, math.nan]),
    lambda: random.Random(1).sample("a", 1, counts=[1, 2]),
    lambda: random.Random(1).getrandbits(huge),
    lambda: random.Random(1).getrandbits(1.0),
    lambda: math.factorial(huge),
    lambda: math.factorial(5.0),
    lambda: operator.length_hint(Hint()),
    lambda: io.StringIO("abc").read(huge),
    lambda: io.StringIO("abc").readline(1.5),
    lambda: io.StringIO("abc").seek(True),
    lambda: io.StringIO("abc").seek(1.0),
    lambda: io.BytesIO(b"abc").read(None),
    lambda: io.BytesIO(b"abc").seek(huge),
    lambda: io.BytesIO(b"abc").truncate("1"),
]:
    tell(act)

kept = [1]
print(math.prod([2, 2], start=kept), kept)
