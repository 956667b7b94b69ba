# A long-running loop that makes cycles: the collector keeps the heap small by itself.
import gc


class Request:
    def __init__(self, number):
        self.number = number
        self.response = Response(self)


class Response:
    def __init__(self, request):
        self.request = request
        self.body = ["answer to", request.number]


def note(phase, info):
    if phase == "stop":
        runs[info["generation"]] += 1
        collected[info["generation"]] += info["collected"]


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
runs = [0, 0, 0]
collected = [0, 0, 0]
recent = []
gc.set_threshold(100, 4, 4)
gc.callbacks.append(note)
gc.collect(0)
gc.enable()
for number in range(3000):
    request = Request(number)
    recent.append(request)
    if len(recent) > 5:
        recent.pop(0)
gc.disable()
gc.callbacks.clear()
print("runs:", runs)
print("collected:", collected)
print("left by the end:", gc.collect(), [r.number for r in recent])
