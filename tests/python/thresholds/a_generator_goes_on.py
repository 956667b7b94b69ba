# A generator that goes on after a yield is a safe point, as the entry of a function is.
import gc


class Draft:
    def __init__(self):
        self.myself = self

    def __del__(self):
        events.append("draft freed")


def read():
    seen = yield
    seen = events[:]
    yield seen


def write(pages):
    gc.enable()
    menu = [{1: []}, {2: []}, {3: []}, {4: []}, {5: []}, {6: []}]
    before = events[:]
    for seen in pages:
        return before, seen


events = []
gc.disable()
gc.collect()
gc.set_threshold(5)
pages = read()
next(pages)
Draft()
before, seen = write(pages)
gc.disable()
print("before it goes on:", before)
print("when it goes on:", seen)
