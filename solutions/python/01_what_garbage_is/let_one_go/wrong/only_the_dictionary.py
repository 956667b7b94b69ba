# Wrong: `latest` still refers to the order
class Order:
    def __init__(self, name):
        self.name = name

orders = {"tea": Order("tea"), "cup": Order("cup")}
latest = orders["tea"]
del orders["tea"]
print("closed")
print(len(orders))
