# None belongs to everybody: since 3.12 its count never changes.
import sys

before = sys.getrefcount(None)
empty_cups = [None] * 1000
print("None:", sys.getrefcount(None) - before, "more")

tea = ["tea"]
before = sys.getrefcount(tea)
full_cups = [tea] * 1000
print("tea: ", sys.getrefcount(tea) - before, "more")
