# What the process and Python say about memory that was used and freed.
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from memory import resident

CASES = ("one string of 100 MB", "a million lists", "but one in 2,000 stays", "and made again")


def lists():
    return [[number] for number in range(1_000_000)]


def one(case):
    """What was made and freed, in MB; and how many of Python's blocks have stayed."""
    before, blocks = resident(), sys.getallocatedblocks()
    things = "x" * 100_000_000 if case == 0 else lists()
    made = resident() - before
    kept = things[::2000] if case == 2 else None
    del things
    if case == 3:
        lists()
        things = lists()
        made = resident() - before
        del things
    print(made, resident() - before, sys.getallocatedblocks() - blocks, flush=True)
    os._exit(0)


def main():
    from table import column, heading, runs, spread

    print(heading("resident size (RSS) in MB") + "; medians of 5 runs\n")
    print(f"{'':24}{'made':>6}  {'after the del (smallest to largest)':36} blocks that stay")
    answers = runs(__file__, [(case,) for case in range(len(CASES))], 5)
    for case, name in enumerate(CASES):
        made, after, blocks = (column(answers[case,], index) for index in range(3))
        print(f"{name:24}{made[0]:6.1f}  {spread(after, 1):36} {blocks[0]:16,.0f}")


if len(sys.argv) == 2:
    one(int(sys.argv[1]))
main()
