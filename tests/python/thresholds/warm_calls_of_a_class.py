# Since 3.13 a class call that ran before comes back without a safe point; entering __init__ is one.
import gc


class Draft:
    def __init__(self):
        self.me = self

    def __del__(self):
        global events
        events += ["freed"]


class Order:
    def __init__(self):
        global events
        self.pages = [{1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: []}]
        events += ["end of __init__"]


def knock():
    return None


for turn in range(4):
    events = []
    gc.disable()
    gc.collect()
    Draft()
    gc.set_threshold(4, 1000, 1000)
    gc.enable()
    order = Order()
    events += ["back"]
    knock()
    print(turn, events)
gc.disable()
