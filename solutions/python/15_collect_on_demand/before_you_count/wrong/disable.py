# Wrong: this stops automatic collections and finds nothing
import gc

class Order:
    pass

def serve():
    tea = Order()
    tea.self = tea

serve()
serve()
gc.disable()
orders = [thing for thing in gc.get_objects() if isinstance(thing, Order)]
print(len(orders))
