# What one reference costs: added to a count and taken away again, by whose count it is.
import os
import random
import sys
import time

NUMBER = 1_000_000
CASES = ("None, immortal since 3.12", "one object, counted", "a million objects, in order", "the same, shuffled")


class Dish:
    __slots__ = ()


def things(case):
    """A list of a million references."""
    if case == 0:
        return [None] * NUMBER
    if case == 1:
        return [Dish()] * NUMBER
    dishes = [Dish() for number in range(NUMBER)]
    if case == 3:
        random.Random(1).shuffle(dishes)
    return dishes


def copy_and_drop(menu):
    menu.copy()


def walk(menu):
    for dish in menu:
        pass


def shortest(work, menu):
    """Nanoseconds for each reference."""
    times = []
    for _ in range(7):
        began = time.process_time()
        work(menu)
        times.append(time.process_time() - began)
    return min(times) / NUMBER * 1e9


def one(case):
    import gc

    gc.disable()
    menu = things(case)
    print(shortest(copy_and_drop, menu), shortest(walk, menu), flush=True)
    os._exit(0)


def main():
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from table import column, heading, runs

    print(heading() + "; medians of 5 runs (smallest to largest)\n")
    print(f"{'ns for each reference':28}{'list.copy(), and drop it':28}for dish in menu: pass")
    answers = runs(__file__, [(case,) for case in range(len(CASES))], 5)
    for case, name in enumerate(CASES):
        figures = [column(answers[case,], index) for index in range(2)]
        spread = [f"{middle:5.1f} ({least:.1f} to {most:.1f})" for middle, least, most in figures]
        print(f"{name:28}{spread[0]:28}{spread[1]}")


if len(sys.argv) == 2:
    one(int(sys.argv[1]))
main()
