# Wrong: a collection frees nothing that is referred to
class Order:
    def __init__(self, name):
        self.name = name

orders = {"tea": Order("tea"), "cup": Order("cup")}
latest = orders["tea"]
import gc
gc.collect()
print("closed")
print(len(orders))
