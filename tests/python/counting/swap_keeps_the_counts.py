# Swapping names or items creates no garbage and changes no count.
import sys

tea = ["tea"]
cup = ["cup"]
before = (sys.getrefcount(tea), sys.getrefcount(cup))
for turn in range(1001):
    tea, cup = cup, tea
after = (sys.getrefcount(tea), sys.getrefcount(cup))
print(tea, cup, before, after)
shelf = [tea, cup]
before = (sys.getrefcount(tea), sys.getrefcount(cup))
shelf[0], shelf[1] = shelf[1], shelf[0]
shelf.reverse()
shelf.sort()
after = (sys.getrefcount(tea), sys.getrefcount(cup))
print(shelf, before, after)
