# Loops with a turn, with statements, generators and properties all pass a safe point.
import gc


class Draft:
    def __init__(self):
        self.me = self

    def __del__(self):
        events.append("freed")


class Door:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return False

    @property
    def color(self):
        return "blue"


def prepare(name):
    gc.disable()
    gc.collect()
    Draft()
    gc.set_threshold(4, 1000, 1000)
    events.clear()
    events.append(name)
    gc.enable()


def steps():
    yield 1
    yield 2


events = []
door, walker = Door(), steps()
prepare("for")
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
for word in ("one turn",):
    pass
events += ["end"]
print(events)
prepare("with")
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
with door:
    events += ["inside"]
print(events)
prepare("property")
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
color = door.color
events += ["end"]
print(events)
prepare("comprehension")
pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
squares = [n * n for n in (1, 2)]
events += ["end"]
gc.disable()
print(events)
