# Wrong: frozen objects are out of the collector's sight, and not freed
import gc

class Order:
    pass

def serve():
    tea = Order()
    tea.self = tea

serve()
serve()
gc.freeze()
orders = [thing for thing in gc.get_objects() if isinstance(thing, Order)]
print(len(orders))
