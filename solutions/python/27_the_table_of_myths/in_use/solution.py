import gc

class Request:
    pass

seen = {}

def handle(number):
    request = Request()
    seen[number] = True

for number in range(5):
    handle(number)
gc.collect()
print(len(seen), "requests")
