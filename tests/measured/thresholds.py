# How long it takes to make n lists and keep them, with three first thresholds.
import gc
import os
import sys
import time


def one(threshold, n):
    if threshold == 0:
        gc.disable()
    else:
        gc.set_threshold(threshold, 10, 10)
    started = time.process_time()
    lists = [[] for number in range(n)]
    print(time.process_time() - started, gc.get_stats()[2]["collections"], flush=True)
    os._exit(0)


def main():
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from table import column, heading, runs

    sizes = (1_000_000, 2_500_000, 10_000_000)
    default = gc.get_threshold()[0]
    thresholds = (default, 10 * default, 0)
    print(heading() + "; median of 5 runs (smallest to largest)\n")
    print(f"{'lists kept':>12} {'threshold':>10} {'seconds':>8}   {'':14} full runs")
    for size in sizes:
        answers = runs(__file__, [(t, size) for t in thresholds], 5)
        for threshold in thresholds:
            middle, least, most = column(answers[threshold, size], 0)
            full = column(answers[threshold, size], 1)[0]
            name = f"{threshold:,}" if threshold else "off"
            spread = f"({least:.2f} to {most:.2f})"
            print(f"{size:>12,} {name:>10} {middle:>8.2f}   {spread:14} {full:>9.0f}")


if len(sys.argv) == 3:
    one(int(sys.argv[1]), int(sys.argv[2]))
main()
