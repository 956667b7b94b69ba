# Wrong: `popitem` takes the one that came last
class Order:
    def __init__(self, name):
        self.name = name

orders = {}

def remember(name):
    orders[name] = Order(name)
    if len(orders) > 2:
        orders.popitem()

for name in ["tea", "cup", "pot", "jug"]:
    remember(name)
print(list(orders))
