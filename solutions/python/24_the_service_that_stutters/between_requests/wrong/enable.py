# Wrong: with so few objects no automatic collection comes
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
    gc.enable()
print("idle")
