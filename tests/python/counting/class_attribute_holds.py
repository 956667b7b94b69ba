# A class attribute holds its value until the class lets go; instances share it.
import sys

shelf = ["tea"]


class Shop:
    stock = shelf


print(sys.getrefcount(shelf))
first, second = Shop(), Shop()
print("instances add none:", sys.getrefcount(shelf))
first.stock = shelf
print("an own attribute adds one:", sys.getrefcount(shelf))
del first.stock
print(first.stock is Shop.stock, sys.getrefcount(shelf))
Shop.stock = None
print(sys.getrefcount(shelf))
setattr(second, "stock", shelf)
print(sys.getrefcount(shelf))
delattr(second, "stock")
print(sys.getrefcount(shelf))
