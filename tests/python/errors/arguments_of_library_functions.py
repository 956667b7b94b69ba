# What the library's functions refuse before they begin.
import collections
import functools
import itertools
import queue
import textwrap
import typing
import warnings


def tell(act):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)


class Parts:
    parts = {"a": 1}


other = Parts()
other.parts = {"b": 2}

for act in [
    lambda: queue.Queue(1).put(1, timeout=-1),
    lambda: queue.Queue().get(timeout=-1),
    lambda: queue.Queue().put(1, timeout=-1),
    lambda: itertools.islice("abc", 0, 1, 1, 1),
    lambda: warnings.simplefilter("ignore", lineno="x"),
    lambda: warnings.filterwarnings("ignore", lineno=-1),
    lambda: warnings.filterwarnings("ignore", message=None),
    lambda: warnings.filterwarnings("ignore", module=5),
    lambda: typing.TypeVar("T", int),
    lambda: typing.TypeVar("T", int, str, bound=int),
    lambda: typing.TypeVar("T", covariant=True, contravariant=True),
    lambda: functools.update_wrapper(Parts(), other, (), ("parts",)).parts,
    lambda: functools.update_wrapper(Parts(), other, (), ("nothing",)),
    lambda: list(collections.Counter(a=2, b=-1, c=1).elements()),
    lambda: collections.Counter(a="x").elements(),
    lambda: list(collections.Counter(a="x").elements()),
    lambda: textwrap.wrap("aaaaaaaa-bbb ccc", 5, break_long_words=False, break_on_hyphens=1),
    lambda: textwrap.wrap("aaaaaaaa-bbb ccc", 5, break_long_words=False),
]:
    tell(lambda: "" if isinstance(found := act(), itertools.chain) else found)
