# Wrong: only the first request's trash is freed
import gc

class Request:
    pass

def handle():
    request = Request()
    request.self = request

gc.disable()
gc.collect()
for number in range(3):
    handle()
    if number == 0: gc.collect()
print("idle")
