class Order:
    def __init__(self, name):
        self.name = name

orders = {}

def remember(name):
    orders[name] = Order(name)
    pass  # change

for name in ["tea", "cup", "pot", "jug"]:
    remember(name)
print(list(orders))
