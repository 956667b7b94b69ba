# Wrong: reachable is enough to stay alive, used or not
import gc

class Request:
    pass

seen = {}

def handle(number):
    request = Request()
    seen[number] = request

for number in range(5):
    handle(number)
gc.collect()
print(len(seen), "requests")
