# `tracemalloc`: which lines made what is alive, how its snapshots are compared and shown.
import tracemalloc


class Session:
    def __init__(self, n):
        self.n = n
        self.log = [None] * 1000


def make(n):
    return [Session(i) for i in range(n)]


print(tracemalloc.is_tracing())
try:
    tracemalloc.take_snapshot()
except RuntimeError as error:
    print(error)
tracemalloc.start(5)
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
before = tracemalloc.take_snapshot()
kept = make(20)
after = tracemalloc.take_snapshot()
top = after.compare_to(before, "lineno")[0]
print(top.traceback[0].lineno, top.count_diff >= 20, top.size_diff > 100_000)
top = after.statistics("lineno")[0]
print(top.traceback[0].lineno, str(top).startswith(f"{top.traceback}: size="), top.count >= 20)
files = after.statistics("filename")
print(len(files) >= 1, str(files[0].traceback[0]).endswith(":0"))
made = tracemalloc.get_object_traceback(kept[0])
print([frame.lineno for frame in made], made[-1].lineno)
print([line.split(", ")[-1].strip() for line in made.format()])
same, diff = tracemalloc.get_object_traceback(kept[0]), tracemalloc.StatisticDiff
print(made == same, hash(made) == hash(same), made[0] == same[0], made[0] == made[-1], made[0] < made[1], made != made[0])
print(diff(made, 9, 5, 1, 1) == diff(same, 9, 5, 1, 1), diff(made, 9, 5, 1, 1) == diff(made, 9, -5, 1, 1), len({top, files[0], top}))
print(tracemalloc.get_object_traceback(Session))
now, peak = tracemalloc.get_traced_memory()
print(now > 100_000, peak >= now)
kept.clear()
later, peak_later = tracemalloc.get_traced_memory()
print(later < now, peak_later >= peak)
tracemalloc.reset_peak()
print(tracemalloc.get_traced_memory()[1] < peak)
only = after.filter_traces([tracemalloc.Filter(True, "*.py", lineno=8)])
print(len(only.traces) > 0, {trace.traceback[-1].lineno for trace in only.traces})
del kept
tracemalloc.clear_traces()
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
