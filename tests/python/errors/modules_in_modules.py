# A module that is no package has no modules in it.
import functools
import queue

for name in "math.sqrt", "gc.collect", "collections.nothing", "json.nothing", "nothing.x", "heapq.heappop":
    try:
        __import__(name)
    except ImportError as error:
        print(type(error).__name__, error, error.name)
q = queue.Queue(1)
for act in (
    lambda: q.put(1, timeout=-1),
    lambda: q.get(timeout=-1),
    lambda: queue.Queue().put(1, timeout=-1),
    lambda: q.get(block=False, timeout=-1),
    lambda: functools.partial(),
    lambda: functools.partial(func=len),
):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
