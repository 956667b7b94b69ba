# Wrong: the dict still holds it
import gc

class Request:
    pass

seen = {}

def handle(number):
    request = Request()
    seen[number] = request
    del request

for number in range(5):
    handle(number)
gc.collect()
print(len(seen), "requests")
