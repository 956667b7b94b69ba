# Crossing the threshold only asks; the collection waits for the expression to end.
import gc


class Draft:
    def __init__(self):
        self.latest = self

    def __del__(self):
        events.append("draft freed")


def knock():
    events.append("knock")


events = []
gc.disable()
gc.collect()
gc.set_threshold(5)
Draft()
gc.enable()
menu = [{1: []}, {2: []}, {3: []}, {4: []}, {5: []}, {6: []}, {7: []}, {8: []}]
events.append("menu written")
knock()
gc.disable()
print(events)
