# A loop variable is a reference, in a comprehension too, until the loop is over.
import sys

shelf = [["tea"], ["cup"]]
print("on the shelf:", sys.getrefcount(shelf[0]))
for thing in shelf:
    print("in the loop:", sys.getrefcount(thing), sys.getrefcount(shelf))
print("after the loop:", sys.getrefcount(shelf[0]), sys.getrefcount(shelf[1]), sys.getrefcount(shelf))
print("comprehension:", [sys.getrefcount(thing) for thing in shelf])
print("generator:", list(sys.getrefcount(thing) for thing in shelf))
print("map:", list(map(sys.getrefcount, shelf)))
print("enumerate:", [sys.getrefcount(thing) for number, thing in enumerate(shelf)])
print("items:", [sys.getrefcount(thing) for key, thing in {1: shelf[0]}.items()])
print("sorted:", sorted(shelf, key=lambda thing: -sys.getrefcount(thing)))
thing = None
print("on the shelf:", sys.getrefcount(shelf[0]), sys.getrefcount(shelf[1]))
