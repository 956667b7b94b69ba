# A service with a large cache and cycles in each request: what settings change.
import gc
import os
import sys
import time

REQUESTS = 10_000
MODES = ("as it is", "freeze", "50,000", "50,000, 2, 1000", "freeze, 50,000, 2, 1000")


class Item:
    pass


def request(sessions):
    """Makes 60 items in cycles; half of them live on for 800 requests."""
    items = [Item() for number in range(60)]
    for item in items:
        item.me = item
        item.details = {"prices": [1, 2]}
    sessions.append(items[:30])
    if len(sessions) > 800:
        sessions.pop(0)


def one(mode):
    cache = [{"page": number, "links": [number]} for number in range(600_000)]
    gc.collect()
    if "freeze" in mode:
        gc.freeze()
        gc.collect()
    if "1000" in mode:
        gc.set_threshold(50_000, 2, 1000)
    elif "50,000" in mode:
        gc.set_threshold(50_000)
    spent, longest, full, began = 0.0, [0.0] * 3, 0, 0.0

    def meter(phase, info):
        nonlocal spent, full, began
        if phase == "start":
            began = time.thread_time()
            return
        pause = time.thread_time() - began
        generation = info["generation"]
        spent += pause
        longest[generation] = max(longest[generation], pause)
        full += generation == 2

    sessions, times = [], []
    gc.callbacks.append(meter)
    started = time.thread_time()
    for number in range(REQUESTS):
        begun = time.thread_time()
        request(sessions)
        times.append(time.thread_time() - begun)
    total = time.thread_time() - started
    gc.callbacks.clear()
    times.sort()
    p50, p99, p999 = (times[int(REQUESTS * share)] * 1000 for share in (0.5, 0.99, 0.999))
    worst = times[-1] * 1000
    print(100 * spent / total, p50, p99, p999, worst, full, *(1000 * p for p in longest), flush=True)
    os._exit(0)


def main():
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from table import column, heading, runs

    print(heading() + "; medians of 5 runs, times of a request in ms\n")
    names = ("gc", "p50", "p99", "p99.9", "worst", "full runs", "longest of 0, 1, 2")
    print(f"{'':24}" + "".join(f"{name:>8}" for name in names[:5]) + "  full runs  longest run of 0, 1, 2")
    answers = runs(__file__, [(mode,) for mode in MODES], 5)
    for mode in MODES:
        f = [column(answers[mode,], index)[0] for index in range(9)]
        print(
            f"{mode:24}{f[0]:>7.0f}%{f[1]:>8.2f}{f[2]:>8.2f}{f[3]:>8.1f}{f[4]:>8.0f}"
            f"{f[5]:>11.0f}  {f[6]:>8.1f}{f[7]:>8.1f}{f[8]:>8.0f}"
        )
    print("\nthe worst request in ms, from the best of the 5 runs to the worst")
    for mode in MODES:
        _, best, worst = column(answers[mode,], 4)
        print(f"{mode}: {best:.0f} to {worst:.0f}")


if len(sys.argv) == 2:
    one(sys.argv[1])
main()
