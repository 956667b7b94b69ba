# str and repr look for a scheduled collection, so f"{number}" is a safe point and f"{text}" isn't.
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
    gc.enable()


def knock():
    return None


events = []
name, number = "tea", 42
prepare()
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
label = f"{name}"
events += [label]
knock()
print(events)
prepare()
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
label = f"{number}"
events += [label]
knock()
print(events)
prepare()
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
label = "%s" % number
events += [label]
knock()
print(events)
prepare()
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
label = f"{name!r}"
events += [label]
knock()
gc.disable()
print(events)
