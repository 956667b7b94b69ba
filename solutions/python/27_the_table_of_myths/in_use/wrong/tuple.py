# Wrong: a tuple holds its elements as firmly as a dict
import gc

class Request:
    pass

seen = {}

def handle(number):
    request = Request()
    seen[number] = (number, request)

for number in range(5):
    handle(number)
gc.collect()
print(len(seen), "requests")
