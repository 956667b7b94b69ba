# An `__add__` in Python is a call, and entering it is a safe point; adding numbers is none.
import gc

events = []


class Draft:
    def __init__(self):
        self.me = self

    def __del__(self):
        events.append("draft freed")


class Price:
    def __add__(self, other):
        events.append("in __add__")
        return self


price, tip = Price(), Price()
gc.disable()
gc.collect()
Draft()
gc.set_threshold(5)
gc.enable()
pages = [{1: []}, {2: []}, {3: []}, {4: []}]
total = 3 + 4
events += ["numbers added"]
total = price + tip
gc.disable()
print(events)
