# Cycles, but of what? DEBUG_SAVEALL keeps the trash of a while for a census.
import collections
import gc


class Request:
    def __init__(self):
        self.context = {"request": self, "rows": [{"dish": "tea"}]}


def handle():
    request = Request()
    try:
        {}["session"]
    except KeyError as error:
        request.error = error


gc.collect()
gc.disable()
gc.set_debug(gc.DEBUG_SAVEALL)
for number in range(100):
    handle()
gc.collect()
gc.set_debug(0)
kinds = collections.Counter(type(thing).__name__ for thing in gc.garbage)
for name, count in sorted(kinds.items(), key=lambda row: (-row[1], row[0])):
    print(f"{count:5} {name}")
gc.garbage.clear()
