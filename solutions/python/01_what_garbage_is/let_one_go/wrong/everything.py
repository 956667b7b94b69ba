# Wrong: the cup has to stay
class Order:
    def __init__(self, name):
        self.name = name

orders = {"tea": Order("tea"), "cup": Order("cup")}
latest = orders["tea"]
orders.clear()
latest = None
print("closed")
print(len(orders))
