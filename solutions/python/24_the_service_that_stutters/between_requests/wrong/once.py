# Wrong: the trash of all three has waited for the end
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
    if number == 2: gc.collect()
print("idle")
