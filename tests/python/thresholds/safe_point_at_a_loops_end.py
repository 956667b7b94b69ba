# A loop's jump back is a safe point; leaving a loop isn't.
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


events = []
prepare()
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
turn = 0
while turn < 2:
    turn += 1
    events += ["turn"]
print(events)
gc.disable()
