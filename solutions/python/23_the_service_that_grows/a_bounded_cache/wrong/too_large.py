# Wrong: three are one too many
class Order:
    def __init__(self, name):
        self.name = name

orders = {}

def remember(name):
    orders[name] = Order(name)
    if len(orders) > 3:
        del orders[next(iter(orders))]

for name in ["tea", "cup", "pot", "jug"]:
    remember(name)
print(list(orders))
