import gc

class Order:
    pass

def serve():
    tea = Order()
    tea.self = tea

serve()
serve()
# your line
orders = [thing for thing in gc.get_objects() if isinstance(thing, Order)]
print(len(orders))
