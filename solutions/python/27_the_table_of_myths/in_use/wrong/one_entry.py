# Wrong: one key has room for one request, the last
import gc

class Request:
    pass

seen = {}

def handle(number):
    request = Request()
    seen["latest"] = request

for number in range(5):
    handle(number)
gc.collect()
print(len(seen), "requests")
