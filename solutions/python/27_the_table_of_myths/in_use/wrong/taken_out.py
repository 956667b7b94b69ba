# Wrong: with the entries gone, so is the number
import gc

class Request:
    pass

seen = {}

def handle(number):
    request = Request()
    seen[number] = request
    del seen[number]

for number in range(5):
    handle(number)
gc.collect()
print(len(seen), "requests")
