# Wrong: the copy refers to the order as well
class Order:
    def __init__(self, name):
        self.name = name

orders = {"tea": Order("tea"), "cup": Order("cup")}
latest = orders["tea"]
old = dict(orders)
del orders["tea"]
latest = None
print("closed")
print(len(orders))
