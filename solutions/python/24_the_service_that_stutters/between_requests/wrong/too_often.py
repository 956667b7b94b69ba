# Wrong: twice is once too often
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
    gc.collect(); gc.collect()
print("idle")
