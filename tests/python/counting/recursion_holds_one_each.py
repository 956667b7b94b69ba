# Every frame of a recursion holds its own reference.
import sys


def descend(order, depth):
    if depth == 0:
        return sys.getrefcount(order)
    return descend(order, depth - 1)


order = ["tea"]
counts = [descend(order, depth) for depth in range(5)]
print(counts)
print("step per frame:", [counts[i + 1] - counts[i] for i in range(4)])
print("afterwards:", sys.getrefcount(order))
