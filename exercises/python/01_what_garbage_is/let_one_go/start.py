class Order:
    def __init__(self, name):
        self.name = name

orders = {"tea": Order("tea"), "cup": Order("cup")}
latest = orders["tea"]
# your lines
print("closed")
print(len(orders))
