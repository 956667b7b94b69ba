# From its second run on, a call of append, len, isinstance or type is not a safe point any more.
import gc


class Draft:
    def __init__(self):
        self.me = self

    def __del__(self):
        global events
        events += ["freed"]


def knock():
    return None


def prepare():
    gc.disable()
    gc.collect()
    Draft()
    gc.set_threshold(4, 1000, 1000)
    gc.enable()


words = []
for turn in range(4):
    events = []
    prepare()
    pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
    words.append("tea")
    events += ["append"]
    knock()
    print(turn, events, end=" ")
    events = []
    prepare()
    pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
    len(words)
    events += ["len"]
    knock()
    print(events, end=" ")
    events = []
    prepare()
    pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
    words.index("tea")
    events += ["index"]
    knock()
    print(events)
gc.disable()
