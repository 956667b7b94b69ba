# A slice is a new list that holds the same items once more.
import sys

tea = ["tea"]
shelf = [tea, None, tea]
print(sys.getrefcount(tea))
front = shelf[:1]
print(sys.getrefcount(tea))
whole = shelf[:]
print(sys.getrefcount(tea), whole == shelf, whole is shelf)
both = shelf + whole
print(sys.getrefcount(tea))
thrice = [tea] * 3
print(sys.getrefcount(tea))
as_tuple = tuple(shelf)
as_set = set(map(id, shelf))
as_dict = dict.fromkeys(["a", "b"], tea)
print(sys.getrefcount(tea), len(as_set))
front = whole = both = thrice = as_tuple = as_dict = None
print(sys.getrefcount(tea))
del shelf[0]
print(sys.getrefcount(tea))
