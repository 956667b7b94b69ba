# Wrong: the trash is still there
import gc

class Order:
    pass

def serve():
    tea = Order()
    tea.self = tea

serve()
serve()
pass
orders = [thing for thing in gc.get_objects() if isinstance(thing, Order)]
print(len(orders))
