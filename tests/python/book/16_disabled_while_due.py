# A collection that is due but has not started is called off by disable().
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
gc.disable()
knock()
print(events)
print("collected by hand:", gc.collect())
