# Wrong: a collection frees nothing that can be reached
import gc

class Request:
    pass

seen = {}

def handle(number):
    request = Request()
    seen[number] = request
    gc.collect()

for number in range(5):
    handle(number)
gc.collect()
print(len(seen), "requests")
