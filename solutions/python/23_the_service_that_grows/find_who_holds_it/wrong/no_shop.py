# Wrong: the whole shop goes, and with it what held the order
class Order:
    def __init__(self, name):
        self.name = name

class Shop:
    def __init__(self):
        self.open = {}
        self.log = []
        self.last = None

    def take(self, name):
        order = Order(name)
        self.open[name] = order
        self.log.append((name, order))
        self.last = order

    def serve(self, name):
        order = self.open.pop(name)
        return order.name

shop = Shop()
shop.take("tea")
print(shop.serve("tea"))
shop = None
print("closed")
