# Wrong: the class is not what holds them
import gc

class Order:
    pass

def serve():
    tea = Order()
    tea.self = tea

serve()
serve()
Order.kept = None
orders = [thing for thing in gc.get_objects() if isinstance(thing, Order)]
print(len(orders))
