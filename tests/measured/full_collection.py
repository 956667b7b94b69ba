# How long a full collection takes, by the number of lists that exist.
import gc
import os
import sys
import time

SIZES = (0, 10_000, 100_000, 1_000_000)


def one(n):
    """The shortest of seven full collections, in milliseconds."""
    lists = [[] for number in range(n)]
    gc.disable()
    gc.collect()
    times = []
    for _ in range(7):
        started = time.process_time()
        gc.collect()
        times.append(time.process_time() - started)
    print(min(times) * 1000, len(gc.get_objects()), flush=True)
    os._exit(0)


def main():
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from table import column, heading, runs

    print(heading() + "; shortest of 7 collections, median of 5 runs\n")
    print("empty lists  tracked objects  a full collection in ms (smallest to largest)  ns for each object")
    answers = runs(__file__, [(n,) for n in SIZES], 5)
    for n in SIZES:
        middle, least, most = column(answers[n,], 0)
        tracked = column(answers[n,], 1)[0]
        each = middle * 1e6 / tracked
        print(f"{n:11,}  {tracked:15,.0f}  {middle:9.2f} ({least:.2f} to {most:.2f}){each:16.0f}")


if len(sys.argv) == 2:
    one(int(sys.argv[1]))
main()
