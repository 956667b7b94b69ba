# Wrong: a ring waits for the collector, and counting is asked for
import gc

class Request:
    pass

seen = {}

def handle(number):
    request = Request()
    request.me = request
    seen[number] = True

for number in range(5):
    handle(number)
gc.collect()
print(len(seen), "requests")
