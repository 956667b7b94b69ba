# Adding two ints is no safe point. Adding two fractions is: their __add__ is a Python function.
import gc
from fractions import Fraction


class Draft:
    def __init__(self):
        self.myself = self

    def __del__(self):
        events.append("draft freed")


def add(price, tip):
    Draft()
    gc.enable()
    menu = [{1: []}, {2: []}, {3: []}, {4: []}, {5: []}, {6: []}]
    before = events[:]
    total = price + tip
    after = events[:]
    gc.disable()
    gc.collect()
    events.clear()
    return before, after


events = []
half, third = Fraction(1, 2), Fraction(1, 3)
gc.disable()
gc.collect()
gc.set_threshold(5)
print("ints:", *add(1, 2))
print("fractions:", *add(half, third))
