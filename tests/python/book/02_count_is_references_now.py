# The count says how many references exist now, not how many there ever were.
import sys

order = ["tea", "cup"]
print("one name:", sys.getrefcount(order) - 1)

for i in range(1000):
    copy = order
print("after 1000 assignments:", sys.getrefcount(order) - 1)

del copy
print("one name again:", sys.getrefcount(order) - 1)

shelf = [order, order, order]
print("three times on a shelf:", sys.getrefcount(order) - 1)

shelf.clear()
print("shelf cleared:", sys.getrefcount(order) - 1)
