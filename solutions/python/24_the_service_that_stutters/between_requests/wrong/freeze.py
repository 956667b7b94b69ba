# Wrong: frozen trash is kept forever
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
    gc.freeze()
print("idle")
