# Assignments, operators and ifs are not safe points; entering a function is.
import gc


class Draft:
    def __init__(self):
        self.me = self

    def __del__(self):
        events.append("freed")


def prepare():
    gc.disable()
    gc.collect()
    Draft()
    gc.set_threshold(4, 1000, 1000)
    events.clear()
    events.append("start")
    gc.enable()


def nothing():
    return None


events = []
prepare()
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
number = 1
number = number + 1
if number == 2:
    number = pages[0][1]
events[0] = "assigned"
nothing()
events.append("after a Python call")
print(events)
gc.disable()
