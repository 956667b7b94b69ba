# What a server and its forked workers take in memory, with and without a freeze.
import gc
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from memory import proportional

WORKERS = 4
REQUESTS = 20_000
CASES = ("as it is", "collect, freeze, collect", "the collector off")


class Page:
    """What a request makes, and drops in a cycle."""

    def __init__(self, lines):
        self.lines = lines
        self.me = self


def load():
    """An application: a menu of a few hundred thousand containers."""
    return [{"dish": f"dish {number}", "parts": [number, [number]]} for number in range(200_000)]


def serve(menu, requests):
    """Each request reads three dishes and makes a page that only a collection frees."""
    for number in range(requests):
        Page([menu[(number * step) % 2000] for step in (7, 11, 13)])


def worker(menu, ready, go_on):
    """Reports after the fork, when its requests are served, and after a full collection."""
    collect = gc.collect if gc.isenabled() else lambda: None
    for work in (lambda: None, lambda: serve(menu, REQUESTS), collect):
        work()
        os.write(ready, b".")
        os.read(go_on, 1)
    os._exit(0)


def one(case):
    """The parent alone; then all five, at each report of the workers."""
    menu = load()
    gc.collect()
    if case == 1:
        gc.freeze()
        gc.collect()
    if case == 2:
        gc.disable()
    alone = proportional(os.getpid())
    reports, workers = os.pipe(), []
    for _ in range(WORKERS):
        order, signal = os.pipe()
        child = os.fork()
        if child == 0:
            worker(menu, reports[1], order)
        workers.append((child, signal))
    sizes = [alone]
    for _ in range(3):
        reported = 0
        while reported < WORKERS:
            reported += len(os.read(reports[0], WORKERS))
        sizes.append(proportional(os.getpid()) + sum(proportional(child) for child, _ in workers))
        for _, signal in workers:
            os.write(signal, b".")
    print(*sizes, flush=True)
    os._exit(0)


def main():
    from table import column, heading, runs, spread

    print(heading("proportional size (PSS) in MB") + "; medians of 5 runs\n")
    print(f"{'':26}{'server':>8}{'4 workers more':>16}{'20,000 requests each':>22}  a full collection each")
    answers = runs(__file__, [(case,) for case in range(len(CASES))], 5)
    for case, name in enumerate(CASES):
        alone, forked, served, collected = (column(answers[case,], index) for index in range(4))
        last = spread(collected, 0) if case != 2 else "none"
        print(f"{name:26}{alone[0]:8.0f}{forked[0]:16.0f}{served[0]:22.0f}  {last}")


if __name__ == "__main__":
    one(int(sys.argv[1])) if len(sys.argv) == 2 else main()
