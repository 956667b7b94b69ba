# Wrong: then all are gone but the newest
class Order:
    def __init__(self, name):
        self.name = name

orders = {}

def remember(name):
    orders[name] = Order(name)
    if len(orders) > 2:
        orders.clear()
        orders[name] = Order(name)

for name in ["tea", "cup", "pot", "jug"]:
    remember(name)
print(list(orders))
