# Wrong: a threshold takes effect with the next new containers
import gc

class Order:
    pass

def serve():
    tea = Order()
    tea.self = tea

serve()
serve()
gc.set_threshold(1)
orders = [thing for thing in gc.get_objects() if isinstance(thing, Order)]
print(len(orders))
