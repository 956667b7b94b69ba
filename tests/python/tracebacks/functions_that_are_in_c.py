# A function that CPython has in C has no frame: no traceback shows it, also where it is written in Python here.
import asyncio
import bisect
import functools
import heapq
import io
import itertools
import math
import operator
from collections import OrderedDict, defaultdict, deque


def boom(*args):
    raise RuntimeError("boom")


def frames(act):
    try:
        act()
    except Exception as error:
        tb, names = error.__traceback__.tb_next, []
        while tb:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        return names, type(error).__name__, str(error)


@functools.lru_cache
def cached(x):
    return boom(x)


async def waits():
    await asyncio.sleep(0)
    boom()


class Odd:
    __lt__ = __eq__ = __index__ = boom
    __hash__ = None


for act in (
    lambda: math.factorial(-1),
    lambda: math.factorial(1.5),
    lambda: functools.reduce(boom, [1, 2]),
    lambda: functools.reduce(max, []),
    lambda: functools.partial(boom, 1)(2),
    lambda: functools.partial(),
    lambda: functools.partial(1),
    lambda: cached(1),
    lambda: cached([]),
    lambda: sorted([1, 2], key=functools.cmp_to_key(boom)),
    lambda: list(itertools.accumulate([1, 2], boom)),
    lambda: list(itertools.starmap(boom, [(1,)])),
    lambda: operator.index(Odd()),
    lambda: heapq.heappop([]),
    lambda: heapq.heappush([Odd()], Odd()),
    lambda: heapq.nlargest(2, [Odd(), Odd()]),
    lambda: bisect.insort([1, 2], Odd()),
    lambda: deque().pop(),
    lambda: deque([1])[3],
    lambda: deque([1], maxlen=-1),
    lambda: deque([Odd()]).remove(1),
    lambda: defaultdict(1),
    lambda: defaultdict(boom)[1],
    lambda: OrderedDict().popitem(),
    lambda: io.StringIO(1),
    lambda: ExceptionGroup("x", [1]),
    lambda: asyncio.run(waits()),
    lambda: b"a".center("x"),
):
    print(*frames(act))
functools.partial(boom)()
